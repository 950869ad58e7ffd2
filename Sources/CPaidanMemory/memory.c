/* All of this module is in its header, so that it is part of whoever calls it. */
#include "paidan_memory.h"
