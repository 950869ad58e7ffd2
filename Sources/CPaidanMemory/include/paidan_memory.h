/* What a processor can be told about memory and Swift has no word for. */
#ifndef PAIDAN_MEMORY_H
#define PAIDAN_MEMORY_H

/* Has the line of the cache at an address fetched, and waits for nothing. An address outside all
   memory does no harm. */
static inline void paidan_fetch(const void *address) { __builtin_prefetch(address, 0, 3); }

#endif
