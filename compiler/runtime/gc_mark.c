/* SPDX-License-Identifier: MIT */
/*
 * Marking. The machine stack, the registers and the registered roots are read conservatively: a word that
 * points into an allocated cell keeps that object. Objects are traced precisely by their layout. The mark
 * stack is bounded; when it overflows, marked objects are scanned again until nothing new turns up.
 */
#include "rt_gc.h"
#include "rt_internal.h"

typedef struct {
    uintptr_t *start;
    size_t words;
} root;

/* Most programs have a few. More go into a buffer of the heap, which is a root itself. */
#define FIRST_ROOTS 16
static root first_roots[FIRST_ROOTS];
static rt_ref more_roots;
static uint32_t root_count, root_capacity = FIRST_ROOTS;

static root *root_table(void)
{
    return more_roots ? (root *)(void *)rt_buffer_data(more_roots) : first_roots;
}

void rt_add_root(void *start, size_t size)
{
    if (root_count == root_capacity) {
        size_t bytes = rt_good_size(sizeof(struct rt_object) + 2 * root_capacity * sizeof(root));
        rt_ref larger = rt_alloc(RT_L_BUFFER, bytes);
        memcpy(rt_buffer_data(larger), root_table(), root_count * sizeof(root));
        more_roots = larger;
        root_capacity = (uint32_t)((bytes - sizeof(struct rt_object)) / sizeof(root));
    }
    root_table()[root_count++] = (root){start, size / sizeof(uintptr_t)};
}

char *rt_find_cell(const uint64_t *map, const void *p, size_t *size)
{
    size_t offset = (size_t)((const char *)p - rt_heap.base);
    uint32_t block = (uint32_t)(offset >> RT_BLOCK_SHIFT);
    const rt_block *b = &rt_heap.blocks[block];
    switch (b->state) {
    case RT_LARGE_REST:
        block -= b->link;
        b = &rt_heap.blocks[block];
        /* fall through */
    case RT_LARGE:
        *size = (size_t)b->link << RT_BLOCK_SHIFT;
        return rt_block_start(block);
    case RT_ALL:
    case RT_BITS: {
        const rt_class *c = &rt_classes[b->cls];
        uint32_t cell = (uint32_t)((offset & (RT_BLOCK - 1)) * (uint64_t)c->reciprocal >> 32);
        if (cell >= c->count)
            return NULL;
        char *start = rt_block_start(block) + (size_t)cell * c->size;
        if (b->state == RT_BITS && map && !rt_test_bit(map, rt_bit_of(start)))
            return NULL;
        *size = c->size;
        return ((rt_ref)(void *)start)->layout == RT_L_FREE ? NULL : start;
    }
    default:
        return NULL;
    }
}

size_t rt_cell_size(const void *p)
{
    size_t size = 0;
    rt_find_cell(NULL, p, &size);
    return size;
}

/* Whether it was not marked before. */
static inline bool mark(rt_ref object)
{
    size_t bit = rt_bit_of(object);
    uint64_t *word = &rt_heap.bits[bit / 64], mask = 1ull << bit % 64;
    if (*word & mask)
        return false;
    *word |= mask;
    return true;
}

static void push(rt_ref object)
{
    if (!mark(object))
        return;
    if (rt_heap.stack_depth == rt_heap.stack_committed) {
        size_t step = 16 * RT_PAGE / sizeof(rt_ref);
        size_t left = rt_heap.stack_size - rt_heap.stack_committed;
        if (left < step)
            step = left;
        if (step == 0 || !plat_commit(rt_heap.stack + rt_heap.stack_committed, step * sizeof(rt_ref))) {
            rt_heap.stack_overflowed = true;
            return;
        }
        rt_heap.stack_committed += step;
    }
    rt_heap.stack[rt_heap.stack_depth++] = object;
}

/* A reference or value from an object: it points to the start of a cell, or it is none of the heap's. */
static inline void mark_exact(uintptr_t word)
{
    if (word - (uintptr_t)rt_heap.base < rt_heap.used)
        push((rt_ref)word);
}

/* A pointer to any place inside an object's storage, from a live object. */
static void mark_inside(const void *p)
{
    size_t size;
    if (rt_in_heap(p)) {
        char *cell = rt_find_cell(NULL, p, &size);
        if (cell)
            push((rt_ref)(void *)cell);
    }
}

/* Anything: may be an integer that looks like an address. */
static void mark_doubtful(uintptr_t word)
{
    size_t size;
    if (word - (uintptr_t)rt_heap.base < rt_heap.used) {
        char *cell = rt_find_cell(rt_heap.old_bits, (const void *)word, &size);
        if (cell)
            push((rt_ref)(void *)cell);
    }
}

static void mark_words(const uintptr_t *word, size_t count)
{
    for (size_t i = 0; i < count; i++)
        mark_exact(word[i]);
}

/* The storage of an array. */
static inline void mark_storage(const rt_array *a, bool references)
{
    if (a->data == rt_own_storage(a)) {
        if (references)
            mark_words(a->data, a->capacity + (a->reserved & RT_A_EXTRA));
        return;
    }
    if (!rt_in_heap(a->data))
        return;
    if (RT_UNLIKELY(a->head.aux & RT_A_MOVED))
        mark_inside(a->data);
    else if (references)
        push(rt_buffer_of(a->data));
    else
        mark(rt_buffer_of(a->data));
}

/* Units of a string that stand elsewhere. */
static void mark_units(const rt_string *s)
{
    if (!(s->head.aux & RT_S_BUFFERED))
        mark_inside(s->units);
    else if (rt_in_heap(s->units))
        mark((rt_ref)(void *)((char *)(uintptr_t)s->units - offsetof(rt_text_buffer, data)));
}

static inline void mark_masked(const uintptr_t *word, uint64_t mask)
{
    for (; mask; mask &= mask - 1)
        mark_exact(word[__builtin_ctzll(mask)]);
}

static void scan(rt_ref object)
{
    switch (object->layout) {
    case RT_L_STRING:
        /* Most strings hold their units themselves. */
        if (((rt_string *)object)->units != (rt_string *)object + 1)
            mark_units((rt_string *)object);
        return;
    case RT_L_SYMBOL:
        mark_exact((uintptr_t)((rt_symbol *)object)->description);
        return;
    case RT_L_BOX:
        mark_exact((uintptr_t)((rt_box *)object)->value);
        return;
    case RT_L_ARRAY_F64:
    case RT_L_ARRAY_I32:
    case RT_L_ARRAY_BOOL:
        mark_storage((rt_array *)object, false);
        return;
    case RT_L_ARRAY_REF:
    case RT_L_ARRAY_VAL:
        mark_storage((rt_array *)object, true);
        return;
    case RT_L_DICT:
        if (((rt_dict *)object)->entries)
            push(rt_buffer_of(((rt_dict *)object)->entries));
        if (((rt_dict *)object)->index)
            mark(rt_buffer_of(((rt_dict *)object)->index));
        return;
    case RT_L_BUFFER_REF:
        mark_words((const uintptr_t *)object + 1, object->aux);
        return;
    case RT_L_ARRAYBUFFER:
        mark_exact((uintptr_t)((rt_arraybuffer *)object)->owner);
        return;
    case RT_L_INT8ARRAY:
    case RT_L_UINT8ARRAY:
    case RT_L_UINT8CLAMPEDARRAY:
    case RT_L_INT16ARRAY:
    case RT_L_UINT16ARRAY:
    case RT_L_INT32ARRAY:
    case RT_L_UINT32ARRAY:
    case RT_L_FLOAT32ARRAY:
    case RT_L_FLOAT64ARRAY:
        mark_exact((uintptr_t)((rt_typedarray *)object)->owner);
        return;
    default:
        break;
    }
    if (object->layout < RT_FIRST_PROGRAM_LAYOUT)
        return;
    const rt_layout *layout = &rt_program_layouts[object->layout - RT_FIRST_PROGRAM_LAYOUT];
    if (RT_LIKELY(layout->words <= 64)) {
        mark_masked((const uintptr_t *)object, layout->trace.mask);
        return;
    }
    for (uint32_t i = 0; i * 64 < layout->words; i++)
        mark_masked((const uintptr_t *)object + i * 64, layout->trace.masks[i]);
}

/* Objects wait in a short queue between the mark stack and their scan, so that their memory arrives
 * meanwhile. */
#define QUEUE 8u

static void drain(void)
{
    rt_ref queue[QUEUE] = {NULL};
    uint32_t waiting = 0, at = 0;
    while (rt_heap.stack_depth > 0 || waiting > 0) {
        rt_ref next = queue[at];
        if (rt_heap.stack_depth > 0) {
            queue[at] = rt_heap.stack[--rt_heap.stack_depth];
            __builtin_prefetch(queue[at]);
            waiting++;
        } else {
            queue[at] = NULL;
        }
        at = (at + 1) % QUEUE;
        if (next) {
            waiting--;
            scan(next);
        }
    }
}

/* The mark stack overflowed: some marked objects were never scanned. Scan all marked ones again. */
static void rescan(void)
{
    size_t words = rt_heap.used / RT_GRANULE / 64;
    rt_heap.stack_overflowed = false;
    for (size_t i = 0; i < words; i++) {
        for (uint64_t bits = rt_heap.bits[i]; bits; bits &= bits - 1) {
            scan((rt_ref)(void *)(rt_heap.base + (i * 64 + (size_t)__builtin_ctzll(bits)) * RT_GRANULE));
            drain();
        }
    }
}

__attribute__((noinline, no_sanitize("address"))) static void mark_stack(void)
{
    const uintptr_t *end = plat_stack_base();
    for (const uintptr_t *p = __builtin_frame_address(0); p < end; p++) {
        mark_doubtful(*p);
        if (rt_heap.stack_depth > 1024)
            drain();
    }
}

__attribute__((noinline)) void rt_mark_from_roots(void)
{
    /* Callee-saved registers may hold the only pointer to an object: put them on the stack. */
    __builtin_unwind_init();
    mark_doubtful((uintptr_t)rt_exc);
    mark_doubtful((uintptr_t)more_roots);
    const root *roots = root_table();
    for (uint32_t i = 0; i < root_count; i++) {
        for (size_t k = 0; k < roots[i].words; k++)
            mark_doubtful(roots[i].start[k]);
        drain();
    }
    mark_stack();
    drain();
    while (rt_heap.stack_overflowed)
        rescan();
}
