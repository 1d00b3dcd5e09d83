/* SPDX-License-Identifier: MIT */
/* What the files about typed arrays share. */
#ifndef RT_TYPED_H
#define RT_TYPED_H

#include "rt_internal.h"

/* Bytes of an element, by the array's layout. */
uint32_t rt_element_size(uint32_t layout);

#endif
