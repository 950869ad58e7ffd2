// What memory allows on a batch: `limit FILE.csr` prints one line of JSON, seconds, the best of nine.
//
// `read` sums all columns and costs once. `gather` is the look-up pass solvers are measured in: for every row
// the least and the second least of cost less price, the price looked up by column, without any branch.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <limits>
#include <vector>

template <class Number>
std::vector<Number> array(std::ifstream& file, std::uint64_t count) {
  std::vector<Number> numbers(count);
  file.read(reinterpret_cast<char*>(numbers.data()), std::streamsize(count * sizeof(Number)));
  return numbers;
}

// What a pass computes goes here, so that no pass is left out as useless.
static volatile std::int64_t result;

template <class Pass>
double best(Pass pass) {
  double least = std::numeric_limits<double>::max();
  for (int run = 0; run < 9; ++run) {
    const auto start = std::chrono::steady_clock::now();
    result = pass();
    least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return least;
}

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  char magic[8];
  file.read(magic, 8);
  if (!file || std::memcmp(magic, "CITYCSR1", 8) != 0) return 2;
  const auto counts = array<std::uint64_t>(file, 4);
  const auto rowOffsets = array<std::uint64_t>(file, counts[0] + 1);
  const auto columns = array<std::uint32_t>(file, counts[2]);
  const auto costs = array<std::int32_t>(file, counts[2]);
  if (!file) return 2;
  std::vector<std::int32_t> prices(counts[1]);
  std::uint32_t state = 1;
  for (auto& price : prices) price = std::int32_t((state = state * 1664525 + 1013904223) >> 18);

  const double read = best([&] {
    std::int32_t sum = 0;
    for (std::size_t edge = 0; edge < costs.size(); ++edge) sum += costs[edge] ^ std::int32_t(columns[edge]);
    return std::int64_t(sum);
  });
  const double gather = best([&] {
    std::int64_t sum = 0;
    for (std::size_t row = 0; row + 1 < rowOffsets.size(); ++row) {
      std::int32_t least = std::numeric_limits<std::int32_t>::max(), second = least;
      for (auto edge = rowOffsets[row]; edge < rowOffsets[row + 1]; ++edge) {
        const std::int32_t reduced = costs[edge] - prices[columns[edge]];
        second = std::min(second, std::max(least, reduced));
        least = std::min(least, reduced);
      }
      sum += std::int64_t(second) - least;
    }
    return sum;
  });
  std::cout << "{\"edges\": " << counts[2] << ", \"read\": " << read << ", \"gather\": " << gather << "}\n";
  return 0;
}
