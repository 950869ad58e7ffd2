/* What a processor and an allocator can be told about memory, and Swift has no word for. */
#ifndef PAIDAN_MEMORY_H
#define PAIDAN_MEMORY_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Has the line of the cache at an address fetched, and waits for nothing. An address outside all
   memory does no harm. */
static inline void paidan_fetch(const void *address) { __builtin_prefetch(address, 0, 3); }

/* Which of sixteen words have all bits of `needed` and none of `forbidden`: bit i for the word i. */
static inline uint32_t paidan_matches(const uint16_t *words, uint16_t needed, uint16_t forbidden) {
#if defined(__SSE2__)
  const __m128i all = _mm_set1_epi16((short)needed);
  const __m128i minded = _mm_set1_epi16((short)(needed | forbidden));
  const __m128i low = _mm_loadu_si128((const __m128i *)(const void *)words);
  const __m128i high = _mm_loadu_si128((const __m128i *)(const void *)(words + 8));
  /* Of the bits that are minded, those needed and no others. */
  const __m128i first = _mm_cmpeq_epi16(_mm_and_si128(low, minded), all);
  const __m128i second = _mm_cmpeq_epi16(_mm_and_si128(high, minded), all);
  return (uint32_t)_mm_movemask_epi8(_mm_packs_epi16(first, second));
#else
  const uint16_t minded = needed | forbidden;
  uint32_t matches = 0;
  for (int word = 0; word < 16; word++)
    matches |= (uint32_t)((words[word] & minded) == needed) << word;
  return matches;
#endif
}

/* Has the allocator keep for the process what it frees, where the system's can be asked to. */
void paidan_keep_memory(void);

#endif
