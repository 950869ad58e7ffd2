#include "paidan_memory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

void paidan_keep_memory(void) {
  /* Blocks of their own go back to the system when they are freed: none has its own, and the end of
     the heap stays. */
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, -1);
  mallopt(M_TOP_PAD, 64 << 20);
}
#else
void paidan_keep_memory(void) {}
#endif
