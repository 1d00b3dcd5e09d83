/* SPDX-License-Identifier: MIT */
/*
 * A list of objects that finds its members: for walks over graphs. While it is short it is searched; then it gets an
 * open-addressed index, which stays right because members leave in the reverse order of their coming.
 */
#include "rt_internal.h"

#define SEARCHED 16

static uint32_t slot_of(const rt_identity *set, rt_ref object)
{
    /* Objects do not move. Multiplying spreads the low bits, which are equal for neighbours of one size. */
    return (uint32_t)(((uintptr_t)object >> 4) * 0x9e3779b97f4a7c15ull >> 32) & (set->slot_count - 1);
}

static uint32_t *slots(const rt_identity *set) { return (uint32_t *)(void *)rt_buffer_data(set->index); }

/* The slot that holds the object, or the empty one where it belongs. */
static uint32_t *find_slot(const rt_identity *set, rt_ref object)
{
    const rt_ref *members = RT_ARRAY_DATA(set->members, rt_ref);
    uint32_t at = slot_of(set, object);
    while (slots(set)[at] != 0 && members[slots(set)[at] - 1] != object)
        at = (at + 1) & (set->slot_count - 1);
    return &slots(set)[at];
}

static void build_index(rt_identity *set)
{
    set->slot_count = set->slot_count ? set->slot_count * 2 : SEARCHED * 8;
    set->index = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + set->slot_count * sizeof(uint32_t));
    for (uint32_t i = 0; i < RT_ARRAY(set->members)->length; i++)
        *find_slot(set, RT_ARRAY_DATA(set->members, rt_ref)[i]) = i + 1;
}

int32_t rt_identity_find(const rt_identity *set, rt_ref object)
{
    if (!set->members)
        return -1;
    if (set->index)
        return (int32_t)*find_slot(set, object) - 1;
    for (uint32_t i = 0; i < RT_ARRAY(set->members)->length; i++)
        if (RT_ARRAY_DATA(set->members, rt_ref)[i] == object)
            return (int32_t)i;
    return -1;
}

void rt_identity_push(rt_identity *set, rt_ref object)
{
    if (!set->members)
        set->members = rt_array_new(RT_L_ARRAY_REF, 0, 0);
    rt_array *members = RT_ARRAY(set->members);
    rt_array_grow(set->members, members->length + 1);
    RT_ARRAY_DATA(set->members, rt_ref)[members->length++] = object;
    if (set->index && members->length <= set->slot_count / 2)
        *find_slot(set, object) = members->length;
    else if (members->length > SEARCHED)
        build_index(set);
}

void rt_identity_pop(rt_identity *set)
{
    rt_array *members = RT_ARRAY(set->members);
    if (set->index)
        *find_slot(set, RT_ARRAY_DATA(set->members, rt_ref)[members->length - 1]) = 0;
    members->length--;
}
