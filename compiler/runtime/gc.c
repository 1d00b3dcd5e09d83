/* SPDX-License-Identifier: MIT */
/* Allocation: bumps through runs of free cells, large objects, and the decision to collect. See rt_gc.h. */
#include "rt_gc.h"

struct rt_bump rt_bumps[RT_BUMP_MAX / 16 + 1];

/* The first bit at or after `from` that is set, or `limit`. */
static uint32_t next_bit(const uint64_t *map, uint32_t from, uint32_t limit)
{
    uint32_t word = from / 64;
    uint64_t bits = map[word] & ~0ull << from % 64;
    while (!bits) {
        if (++word * 64 >= limit)
            return limit;
        bits = map[word];
    }
    return word * 64 + (uint32_t)__builtin_ctzll(bits);
}

/* Most runs are short: to call memset would take longer than the rest. */
static void clear(char *start, char *end)
{
    if (end - start > 512) {
        memset(start, 0, (size_t)(end - start));
        return;
    }
    for (uint64_t *word = (uint64_t *)(void *)start; word != (uint64_t *)(void *)end; word += 2)
        word[0] = word[1] = 0;
}

/* The next run of free cells in blocks that the last collection left with room: zeroed, and marked as
 * allocated. */
static bool next_run(rt_class *c, char **start, char **end)
{
    for (;;) {
        if (c->block == RT_NO_BLOCK) {
            c->block = c->list;
            c->cell = 0;
            if (c->block == RT_NO_BLOCK)
                return false;
            c->list = rt_heap.blocks[c->block].link;
        }
        char *base = rt_block_start(c->block);
        uint64_t *map = rt_heap.bits + rt_bit_of(base) / 64;
        uint32_t step = c->size / RT_GRANULE, limit = c->count * step;
        uint32_t from = c->cell;
        while (from < limit && rt_test_bit(map, from))
            from += step;
        if (from >= limit) {
            c->block = RT_NO_BLOCK;
            continue;
        }
        /* Only the bits of cells that are in use are set, so the next one ends the run. */
        uint32_t to = RT_UNLIKELY(rt_heap.stress) ? from + step : next_bit(map, from, limit);
        c->cell = to;
        *start = base + (size_t)from * RT_GRANULE;
        *end = base + (size_t)to * RT_GRANULE;
        for (; from < to; from += step)
            rt_set_bit(map, from);
        clear(*start, *end);
        return true;
    }
}

/* A block with cells of class c, all free and zero. Under stress its cells are handed out one by one. */
static bool fresh_block(rt_class *c, char **start, char **end)
{
    uint32_t block = rt_take_blocks(1);
    if (block == RT_NO_BLOCK)
        return false;
    rt_block *b = &rt_heap.blocks[block];
    b->cls = (uint8_t)(c - rt_classes);
    if (rt_heap.stress) {
        b->state = RT_BITS;
        b->link = c->list;
        c->list = block;
        return next_run(c, start, end);
    }
    b->state = RT_ALL;
    *start = rt_block_start(block);
    *end = *start + (size_t)c->count * c->size;
    return true;
}

/* A run of free cells from anywhere, collecting when it is time or when nothing else helps. */
static bool find_cells(rt_class *c, char **start, char **end)
{
    if (rt_heap.stress)
        rt_collect();
    if (next_run(c, start, end))
        return true;
    if (rt_heap.in_use >= rt_heap.collect_at) {
        rt_collect();
        if (next_run(c, start, end))
            return true;
    }
    if (fresh_block(c, start, end))
        return true;
    rt_collect();
    return next_run(c, start, end) || fresh_block(c, start, end);
}

static void refill(rt_class *c, char **start, char **end, size_t wanted)
{
    if (!find_cells(c, start, end))
        rt_out_of_memory(wanted);
    rt_heap.allocated_bytes += (size_t)(*end - *start);
}

static void *alloc_large(uint32_t layout, size_t size)
{
    size_t count = (size + RT_BLOCK - 1) >> RT_BLOCK_SHIFT;
    if (count > rt_heap.block_limit)
        rt_out_of_memory(size);
    if (rt_heap.stress || rt_heap.in_use + count > rt_heap.collect_at)
        rt_collect();
    uint32_t block = rt_take_blocks((uint32_t)count);
    if (block == RT_NO_BLOCK) {
        rt_collect();
        block = rt_take_blocks((uint32_t)count);
        if (block == RT_NO_BLOCK)
            rt_out_of_memory(size);
    }
    if (rt_heap.in_use > rt_heap.collect_at)
        rt_heap.collect_at =
            rt_heap.in_use; /* an object beyond the whole budget: collect at the next occasion */
    for (uint32_t i = 0; i < count; i++) {
        rt_heap.blocks[block + i].state = RT_LARGE_REST;
        rt_heap.blocks[block + i].link = i;
    }
    rt_heap.blocks[block].state = RT_LARGE;
    rt_heap.blocks[block].link = (uint32_t)count;
    rt_heap.allocated_bytes += count << RT_BLOCK_SHIFT;
    rt_ref object = (rt_ref)(void *)rt_block_start(block);
    rt_set_bit(rt_heap.bits, rt_bit_of(object));
    object->layout = layout;
    return object;
}

/* Runs of the classes above RT_BUMP_MAX. */
static struct rt_bump large_bumps[RT_CLASS_MAX];

void *rt_alloc_slow(uint32_t layout, size_t size)
{
    if (size > RT_SMALL_MAX)
        return alloc_large(layout, size);
    uint32_t cls = rt_class_of_size[(size + RT_GRANULE - 1) / RT_GRANULE];
    rt_class *c = &rt_classes[cls];
    struct rt_bump *bump = cls <= RT_BUMP_MAX / 16 ? &rt_bumps[cls] : &large_bumps[cls];
    if (bump->next == bump->end) {
        char *start, *end;
        refill(c, &start, &end, size);
        bump->next = start;
        bump->end = end;
    }
    rt_ref object = (rt_ref)(void *)bump->next;
    bump->next += c->size;
    object->layout = layout;
    return object;
}

/* Cells of the current runs that were not taken: they are free. Their contents are zero, so a stale pointer
 * to one finds RT_L_FREE; in blocks with a map their bits go. */
static void drop_runs(struct rt_bump *bumps, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        bumps[i].next = bumps[i].end = NULL;
    }
}

void rt_collect(void)
{
    if (rt_heap.collecting || rt_heap.top == 0)
        return;
    rt_heap.collecting = true;
    uint64_t started = rt_heap.stats ? plat_monotonic_ns() : 0;
    uint64_t *map = rt_heap.old_bits;
    rt_heap.old_bits = rt_heap.bits;
    rt_heap.bits = map;
    memset(map, 0, rt_heap.used / RT_GRANULE / 8);
    rt_mark_from_roots();
    drop_runs(rt_bumps, RT_BUMP_MAX / 16 + 1);
    drop_runs(large_bumps, RT_CLASS_MAX);
    rt_sweep_blocks();
    rt_heap.collections++;
    if (rt_heap.stats) {
        uint64_t pause = plat_monotonic_ns() - started;
        rt_heap.pause_ns += pause;
        if (pause > rt_heap.longest_pause_ns)
            rt_heap.longest_pause_ns = pause;
    }
    rt_heap.collecting = false;
}

size_t rt_good_size(size_t wanted)
{
    if (wanted > RT_SMALL_MAX)
        return (wanted + RT_BLOCK - 1) & ~(RT_BLOCK - 1);
    return rt_classes[rt_class_of_size[(wanted + RT_GRANULE - 1) / RT_GRANULE]].size;
}
