/* What a processor and an allocator can be told about memory, and Swift has no word for. */
#ifndef PAIDAN_MEMORY_H
#define PAIDAN_MEMORY_H

/* Has the line of the cache at an address fetched, and waits for nothing. An address outside all
   memory does no harm. */
static inline void paidan_fetch(const void *address) { __builtin_prefetch(address, 0, 3); }

/* Has the allocator keep for the process what it frees, where the system's can be asked to. */
void paidan_keep_memory(void);

#endif
