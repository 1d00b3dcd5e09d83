/* SPDX-License-Identifier: MIT */
/*
 * Own properties in JavaScript's order. For objects of a known layout that is the order of the fields, unless
 * an optional field came to be present after a later one: then head.aux names a list of field indices. Equal
 * lists are shared.
 */
#include "rt_gc.h"
#include "rt_internal.h"

/* Lists, as RT_L_BUFFER objects whose aux is the count of uint16_t; reachable through this array. */
static rt_ref orders; /* RT_L_ARRAY_REF */

static const uint16_t *order_list(uint32_t id, uint32_t *count)
{
    rt_ref list = RT_ARRAY_DATA(orders, rt_ref)[id - 1];
    *count = list->aux;
    return (const uint16_t *)(void *)rt_buffer_data(list);
}

static uint32_t intern_order(const uint16_t *list, uint32_t count)
{
    if (!orders) {
        rt_add_root(&orders, sizeof orders);
        orders = rt_array_new(RT_L_ARRAY_REF, 0, 4);
    }
    for (uint32_t id = 1; id <= RT_ARRAY(orders)->length; id++) {
        uint32_t n;
        const uint16_t *known = order_list(id, &n);
        if (n == count && memcmp(known, list, count * sizeof *list) == 0)
            return id;
    }
    rt_ref copy = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + count * sizeof *list + 8);
    copy->aux = count;
    memcpy(rt_buffer_data(copy), list, count * sizeof *list);
    rt_array_grow(orders, RT_ARRAY(orders)->length + 1);
    RT_ARRAY_DATA(orders, rt_ref)[RT_ARRAY(orders)->length++] = copy;
    return RT_ARRAY(orders)->length;
}

void rt_field_added(rt_ref object, uint32_t added)
{
    const rt_layout *layout = rt_layout_of(object);
    /* Nobody can ask for the order of keys that nobody can ask for. */
    if (!rt_is_described(layout))
        return;
    const rt_description *of = rt_describe(layout);
    uint16_t list[256];
    uint32_t count = 0, n = 0;
    uint32_t order = object->aux & RT_AUX_MASK;
    bool later = order != 0;
    for (uint32_t i = added + 1; !later && i < of->field_count; i++) {
        /* A class's other fields get their values before anybody can look: when one of them does, those that
         * are declared before it are there already. */
        uint32_t flags = of->fields[i].flags;
        if ((flags & RT_F_HIDDEN) || (layout->kind == RT_K_CLASS && !(flags & RT_F_OPTIONAL)))
            continue;
        later = rt_field_value(object, &of->fields[i]) != rt_val_of_ref(RT_ABSENT);
    }
    if (!later || of->field_count > 256)
        return;
    const uint16_t *known = order ? order_list(order, &n) : NULL;
    for (uint32_t i = 0; i < (known ? n : of->field_count); i++) {
        uint16_t field = known ? known[i] : (uint16_t)i;
        if (field != added && rt_field_value(object, &of->fields[field]) != rt_val_of_ref(RT_ABSENT))
            list[count++] = field;
    }
    list[count++] = (uint16_t)added;
    object->aux = (object->aux & ~RT_AUX_MASK) | intern_order(list, count);
}

void rt_field_deleted(rt_ref object, uint32_t deleted)
{
    const rt_layout *layout = rt_layout_of(object);
    const rt_description *of = rt_describe(layout);
    uint16_t list[256];
    uint32_t count = 0, n = 0;
    if (layout->kind != RT_K_CLASS || of->field_count > 256)
        return;
    uint32_t order = object->aux & RT_AUX_MASK;
    const uint16_t *known = order ? order_list(order, &n) : NULL;
    for (uint32_t i = 0; i < (known ? n : of->field_count); i++) {
        uint16_t field = known ? known[i] : (uint16_t)i;
        if (field != deleted)
            list[count++] = field;
    }
    object->aux = (object->aux & ~RT_AUX_MASK) | intern_order(list, count);
}

rt_val rt_field_value(rt_ref object, const rt_field *field)
{
    const char *slot = (const char *)object + field->offset;
    switch (field->rep) {
    case RT_R_F64:
        return rt_val_of_f64(*(const double *)(const void *)slot);
    case RT_R_I32:
        return rt_val_of_f64(*(const int32_t *)(const void *)slot);
    case RT_R_I64:
        return rt_val_of_f64((double)*(const int64_t *)(const void *)slot);
    case RT_R_BOOL:
        return rt_val_of_bool(*(const rt_bool *)slot);
    default:
        return *(const rt_val *)(const void *)slot;
    }
}

static int by_index(const struct rt_dict_entry *entries, uint32_t a, uint32_t b)
{
    uint32_t x = 0, y = 0;
    rt_is_index(rt_str(entries[a].key), &x);
    rt_is_index(rt_str(entries[b].key), &y);
    return x < y ? -1 : x > y;
}

static void sift(uint32_t *heap, uint32_t at, uint32_t n, const struct rt_dict_entry *entries)
{
    for (;;) {
        uint32_t child = at * 2 + 1;
        if (child >= n)
            return;
        if (child + 1 < n && by_index(entries, heap[child], heap[child + 1]) < 0)
            child++;
        if (by_index(entries, heap[at], heap[child]) >= 0)
            return;
        uint32_t t = heap[at];
        heap[at] = heap[child];
        heap[child] = t;
        at = child;
    }
}

/* Index-like keys in ascending order, then the others as they came. NULL when there are no index-like keys.
 */
static rt_ref dict_order(const rt_dict *d)
{
    uint32_t indices = 0, ignored;
    for (uint32_t i = 0; i < d->used; i++)
        indices += d->entries[i].key && rt_is_index(rt_str(d->entries[i].key), &ignored);
    if (indices == 0)
        return NULL;
    rt_ref buffer = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + (size_t)d->count * sizeof(uint32_t) + 8);
    uint32_t *list = (uint32_t *)(void *)rt_buffer_data(buffer);
    uint32_t n = 0, rest = indices;
    for (uint32_t i = 0; i < d->used; i++) {
        if (!d->entries[i].key)
            continue;
        if (rt_is_index(rt_str(d->entries[i].key), &ignored))
            list[n++] = i;
        else
            list[rest++] = i;
    }
    for (uint32_t i = n / 2; i-- > 0;)
        sift(list, i, n, d->entries);
    for (uint32_t end = n; end-- > 1;) {
        uint32_t t = list[0];
        list[0] = list[end];
        list[end] = t;
        sift(list, 0, end, d->entries);
    }
    buffer->aux = rest;
    return buffer;
}

rt_own_walk rt_own_start(rt_ref object)
{
    rt_own_walk walk = {.object = object};
    uint8_t kind = rt_kind_of(object);
    if (kind == RT_K_CLOSURE && rt_layout_of(object)->builtin == RT_B_CLASS_WITH_FIELDS)
        plat_panic("listing the static fields of a class is not supported");
    if (kind == RT_K_CLOSURE && rt_function_properties(object))
        return rt_own_start(rt_function_properties(object));
    if (kind == RT_K_DICT)
        walk.order = dict_order((rt_dict *)object);
    else if ((kind == RT_K_PLAIN || kind == RT_K_CLASS) && (object->aux & RT_AUX_MASK))
        walk.order = RT_ARRAY_DATA(orders, rt_ref)[(object->aux & RT_AUX_MASK) - 1];
    return walk;
}

bool rt_is_symbol_name(const rt_string *name)
{
    static const char *const names[] = {"@@iterator", "@@asyncIterator", "@@toStringTag", "@@dispose",
                                        "@@asyncDispose", "@@toPrimitive", "@@hasInstance"};
    if (name->length < 3 || rt_str_unit(name, 0) != '@')
        return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (rt_str_equals_c(name, names[i]))
            return true;
    return false;
}

/* Whether a name belongs to this walk: strings and well-known symbols are walked apart. */
static bool belongs(const rt_own_walk *walk, const rt_string *name)
{
    return rt_is_symbol_name(name) == walk->symbols;
}

static bool next_entry(rt_own_walk *walk, rt_own *property)
{
    const rt_dict *d = (const rt_dict *)walk->object;
    uint32_t count = walk->order ? walk->order->aux : d->used;
    while (walk->next < count) {
        uint32_t i = walk->next++;
        if (walk->order)
            i = ((const uint32_t *)(void *)rt_buffer_data(walk->order))[i];
        if (i < d->used && d->entries[i].key && belongs(walk, rt_str(d->entries[i].key))) {
            *property = (rt_own){d->entries[i].key, d->entries[i].value, NULL};
            return true;
        }
    }
    return false;
}

/* Of an error's own properties only a changed `name` is enumerable, and what subclasses of the program add.
 */
static bool is_hidden_in_errors(const rt_field *field)
{
    static const char names[][8] = {"message", "stack", "cause", "errors", "name"};
    for (uint32_t i = 0; i < 5; i++)
        if (rt_str_equals_c(field->name, names[i]))
            return true;
    return false;
}

/*
 * An error's `name` comes into being when a constructor of the program assigns it; that is, mostly, the
 * constructor of the class that extends the built-in one, whose fields exist by then. So it stands behind
 * those. False when it still is the built-in class's.
 */
static bool next_error_name(rt_own_walk *walk, const rt_layout *layout, rt_own *property)
{
    const rt_field *field = rt_find_field_c(layout, "name");
    const rt_layout *own = layout;
    while (layout && !(rt_layout_name(layout) && rt_is_builtin_error_name(rt_layout_name(layout)))) {
        own = layout;
        layout = rt_base_of(layout);
    }
    if (!field || walk->next < rt_describe(own)->field_count || walk->next_member || walk->symbols)
        return false;
    walk->next_member = 1;
    rt_val name = rt_field_value(walk->object, field);
    if (layout && rt_is_string(name) && rt_str_equal(rt_ref_of_val(name), (rt_ref)(uintptr_t)rt_layout_name(layout)))
        return false;
    *property = (rt_own){(rt_ref)(uintptr_t)field->name, name, NULL};
    return true;
}

bool rt_is_builtin_error_name(const rt_string *name)
{
    static const char names[][16] = {"Error",          "TypeError", "RangeError", "SyntaxError",
                                     "ReferenceError", "URIError",  "EvalError",  "AggregateError"};
    for (uint32_t i = 0; i < 8; i++)
        if (rt_str_equals_c(name, names[i]))
            return true;
    return false;
}

static bool next_own_accessor(rt_own_walk *walk, const rt_description *of, uint32_t position, rt_own *property)
{
    while (walk->next_member < of->member_count) {
        const rt_member *m = &of->members[walk->next_member];
        if (m->position > position)
            return false;
        walk->next_member++;
        if (!(m->flags & RT_F_HIDDEN) && (m->get || m->set) && belongs(walk, m->name)) {
            *property = (rt_own){(rt_ref)(uintptr_t)m->name, 0, m};
            return true;
        }
    }
    return false;
}

bool rt_own_next(rt_own_walk *walk, rt_own *property)
{
    const rt_layout *layout = rt_layout_of(walk->object);
    if (layout->kind == RT_K_DICT)
        return next_entry(walk, property);
    if (layout->kind != RT_K_PLAIN && layout->kind != RT_K_CLASS)
        return false;
    const rt_description *of = rt_describe(layout);
    uint32_t count = walk->order ? walk->order->aux : of->field_count;
    for (;;) {
        bool error = layout->builtin == RT_B_ERROR;
        if (layout->kind == RT_K_PLAIN && next_own_accessor(walk, of, walk->next, property))
            return true;
        if (error && next_error_name(walk, layout, property))
            return true;
        if (walk->next >= count)
            break;
        uint32_t i = walk->next++;
        if (walk->order)
            i = ((const uint16_t *)(void *)rt_buffer_data(walk->order))[i];
        const rt_field *field = &of->fields[i];
        if ((field->flags & RT_F_HIDDEN) || (error && is_hidden_in_errors(field)))
            continue;
        if (!belongs(walk, field->name))
            continue;
        rt_val value = rt_field_value(walk->object, field);
        if (value == rt_val_of_ref(RT_ABSENT) || value == 0)
            continue;
        *property = (rt_own){(rt_ref)(uintptr_t)field->name, value, NULL};
        return true;
    }
    return layout->kind == RT_K_PLAIN && next_own_accessor(walk, of, UINT16_MAX, property);
}

rt_val rt_own_value(const rt_own_walk *walk, const rt_own *property)
{
    if (!property->accessor)
        return property->value;
    return property->accessor->get ? property->accessor->get(walk->object) : rt_val_of_ref(RT_UNDEFINED);
}
