// LEMON's minimum-cost flow on a batch: `lemon_peer simplex|scaling FILE.csr` prints one line of JSON.
//
// Order -> engineer at the edge's cost, order -> sink at its penalty, engineer -> sink once per slot; all
// capacities are 1. `build` is the graph and its maps, `solve` is run() alone.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <chrono>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

using Graph = lemon::StaticDigraph;
using Cost = std::int64_t;

template <class Number>
std::vector<Number> array(std::ifstream& file, std::uint64_t count) {
  std::vector<Number> numbers(count);
  file.read(reinterpret_cast<char*>(numbers.data()), std::streamsize(count * sizeof(Number)));
  return numbers;
}

static double seconds() {
  using namespace std::chrono;
  return duration<double>(steady_clock::now().time_since_epoch()).count();
}

struct Flow {
  std::vector<std::pair<int, int>> arcs;
  std::vector<Cost> costs;
};

template <class Solver>
int report(const Flow& flow, int rows, double start) {
  Graph graph;
  graph.build(flow.arcs.back().second + 1, flow.arcs.begin(), flow.arcs.end());
  Graph::ArcMap<Cost> cost(graph), capacity(graph, 1);
  Graph::NodeMap<Cost> supply(graph, 0);
  for (std::size_t arc = 0; arc < flow.costs.size(); ++arc) cost[graph.arc(int(arc))] = flow.costs[arc];
  for (int row = 0; row < rows; ++row) supply[graph.node(row)] = 1;
  supply[graph.node(flow.arcs.back().second)] = -rows;
  Solver solver(graph);
  solver.costMap(cost).upperMap(capacity).supplyMap(supply);
  const double built = seconds();
  const bool isOptimal = solver.run() == Solver::OPTIMAL;
  const double solved = seconds();
  if (!isOptimal) return 1;
  std::cout.precision(9);
  std::cout << "{\"build\": " << built - start << ", \"solve\": " << solved - built
            << ", \"objective\": " << solver.template totalCost<Cost>() << "}\n";
  return 0;
}

int main(int count, char** arguments) {
  if (count != 3) return 2;
  std::ifstream file(arguments[2], std::ios::binary);
  char magic[8];
  file.read(magic, 8);
  if (!file || std::memcmp(magic, "CITYCSR1", 8) != 0) return 2;
  const auto counts = array<std::uint64_t>(file, 4);
  const int rows = int(counts[0]), columns = int(counts[1]), sink = rows + columns;
  const auto rowOffsets = array<std::uint64_t>(file, counts[0] + 1);
  const auto edgeColumns = array<std::uint32_t>(file, counts[2]);
  const auto edgeCosts = array<std::int32_t>(file, counts[2]);
  const auto penalties = array<std::int32_t>(file, counts[0]);
  const auto slotOffsets = array<std::uint64_t>(file, counts[1] + 1);
  const auto slotCosts = array<std::int32_t>(file, counts[3]);
  if (!file) return 2;

  const double start = seconds();
  Flow flow;
  flow.arcs.reserve(counts[0] + counts[2] + counts[3]);
  flow.costs.reserve(counts[0] + counts[2] + counts[3]);
  const auto add = [&](int tail, int head, Cost cost) {
    flow.arcs.emplace_back(tail, head);
    flow.costs.push_back(cost);
  };
  for (int row = 0; row < rows; ++row) {
    for (auto edge = rowOffsets[row]; edge < rowOffsets[row + 1]; ++edge)
      add(row, rows + int(edgeColumns[edge]), edgeCosts[edge]);
    add(row, sink, penalties[row]);
  }
  for (int column = 0; column < columns; ++column)
    for (auto slot = slotOffsets[column]; slot < slotOffsets[column + 1]; ++slot)
      add(rows + column, sink, slotCosts[slot]);
  if (std::string(arguments[1]) == "simplex")
    return report<lemon::NetworkSimplex<Graph, Cost, Cost>>(flow, rows, start);
  return report<lemon::CostScaling<Graph, Cost, Cost>>(flow, rows, start);
}
