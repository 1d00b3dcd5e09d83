/* SPDX-License-Identifier: MIT */
/* Objects with keys known only at run time: a list of entries in order of insertion, and a hash index once
 * they are more than a few. A deleted entry keeps its place (key 0) until the next growth. */
#include "rt_gc.h"
#include "rt_internal.h"

#define DICT(d) ((rt_dict *)(d))
#define SCAN_MAX 8u /* up to here entries are compared one by one */

rt_ref rt_dict_new(void) { return rt_alloc(RT_L_DICT, sizeof(rt_dict)); }

/* head.aux: 1 = without prototype. */
void rt_dict_set_bare(rt_ref dict)
{
    if (dict->layout == RT_L_DICT)
        dict->aux |= 1;
}

rt_bool rt_dyn_is_bare(rt_val object)
{
    return rt_val_kind(object) == RT_K_DICT && (rt_ref_of_val(object)->aux & RT_AUX_MASK) == 1;
}

/* Puts entry i into the index, which has room. */
static void index_entry(rt_dict *d, uint32_t i)
{
    uint32_t mask = d->index_size - 1;
    uint32_t slot = (uint32_t)rt_str_hash(d->entries[i].key) & mask;
    while (d->index[slot] != 0)
        slot = (slot + 1) & mask;
    d->index[slot] = i + 1;
}

/* Room for twice the living entries; deleted ones vanish. */
static void grow(rt_dict *d)
{
    uint32_t wanted = d->count < 2 ? 3 : d->count * 2;
    size_t bytes = rt_good_size(sizeof(struct rt_object) + wanted * sizeof(struct rt_dict_entry));
    rt_ref buffer = rt_new_references(bytes);
    struct rt_dict_entry *entries = (struct rt_dict_entry *)(void *)rt_buffer_data(buffer);
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->used; i++)
        if (d->entries[i].key)
            entries[n++] = d->entries[i];
    d->entries = entries;
    d->used = n;
    d->capacity = (uint32_t)((bytes - sizeof(struct rt_object)) / sizeof(struct rt_dict_entry));
    d->index_size = 0;
    d->index = NULL;
    if (d->capacity > SCAN_MAX) {
        uint32_t size = 16;
        while (size < d->capacity + d->capacity / 2)
            size *= 2;
        rt_ref index = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + (size_t)size * sizeof(uint32_t));
        d->index = (uint32_t *)(void *)rt_buffer_data(index);
        d->index_size = size;
        for (uint32_t i = 0; i < n; i++)
            index_entry(d, i);
    }
}

struct rt_dict_entry *rt_dict_find(rt_ref dict, rt_ref key)
{
    rt_dict *d = DICT(dict);
    if (d->index_size == 0) {
        uint32_t hash = rt_str(key)->hash;
        for (uint32_t i = 0; i < d->used; i++) {
            rt_ref other = d->entries[i].key;
            if (other != key && (!other || (hash && rt_str(other)->hash && rt_str(other)->hash != hash)))
                continue;
            if (rt_str_equal(other, key))
                return &d->entries[i];
        }
        return NULL;
    }
    uint32_t mask = d->index_size - 1;
    for (uint32_t slot = (uint32_t)rt_str_hash(key) & mask; d->index[slot] != 0; slot = (slot + 1) & mask) {
        struct rt_dict_entry *entry = &d->entries[d->index[slot] - 1];
        if (entry->key && rt_str_equal(entry->key, key))
            return entry;
    }
    return NULL;
}

rt_val rt_dict_get(rt_ref dict, rt_ref key)
{
    const struct rt_dict_entry *entry = rt_dict_find(dict, key);
    return entry ? entry->value : rt_val_of_ref(RT_UNDEFINED);
}

void rt_dict_set(rt_ref dict, rt_ref key, rt_val value)
{
    rt_dict *d = DICT(dict);
    struct rt_dict_entry *entry = rt_dict_find(dict, key);
    if (entry) {
        entry->value = value;
        return;
    }
    if (d->used == d->capacity)
        grow(d);
    d->entries[d->used] = (struct rt_dict_entry){key, value};
    if (d->index_size)
        index_entry(d, d->used);
    d->used++;
    d->count++;
}

bool rt_is_index(const rt_string *s, uint32_t *index)
{
    uint64_t n = 0;
    if (s->length == 0 || s->length > 10 || (s->length > 1 && rt_str_unit(s, 0) == '0'))
        return false;
    for (uint32_t i = 0; i < s->length; i++) {
        uint32_t c = rt_str_unit(s, i) - '0';
        if (c > 9)
            return false;
        n = n * 10 + c;
    }
    *index = (uint32_t)n;
    return n < UINT32_MAX;
}
