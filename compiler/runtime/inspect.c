/* SPDX-License-Identifier: MIT */
/*
 * util.inspect: the text of any value. One file because it is one recursion: each kind of object contributes
 * its prefix, its braces and its entries, and inspect_lines.c lays them out.
 */
#include "rt_inspect.h"

static const rt_val undefined = 0x0a;

void rt_list_push(rt_ref list, rt_ref item)
{
    rt_array *a = RT_ARRAY(list);
    if (a->length == a->capacity)
        rt_array_grow(list, a->length + 1);
    RT_ARRAY_DATA(list, rt_ref)[a->length++] = item;
}

static rt_ref new_list(void) { return rt_array_new(RT_L_ARRAY_REF, 0, 0); }

static rt_val hidden_field(rt_ref o, const char *name)
{
    const rt_field *field = rt_find_field_c(rt_layout_of(o), name);
    return field ? rt_field_value(o, field) : undefined;
}

static rt_ref concat(const char *a, rt_ref b, const char *c)
{
    rt_ref parts[] = {rt_str_from_c(a), b, rt_str_from_c(c)};
    return rt_str_concat_n(3, parts);
}

static rt_ref symbol_text(rt_ref symbol)
{
    rt_ref description = ((rt_symbol *)symbol)->description;
    return concat("Symbol(", description == RT_UNDEFINED ? RT_EMPTY_STRING : description, ")");
}

static rt_ref primitive(rt_val v, int32_t indent)
{
    if (rt_val_is_num(v)) {
        double d = rt_f64_of_val(v);
        return d == 0 && 1 / d < 0 ? rt_str_from_c("-0") : rt_num_to_str(d);
    }
    if (rt_is_string(v))
        return rt_inspect_string(rt_ref_of_val(v), indent);
    if (rt_is_bigint(v))
        return concat("", rt_bigint_to_radix(rt_ref_of_val(v), 10), "n");
    if (rt_is_symbol(v))
        return symbol_text(rt_ref_of_val(v));
    return rt_val_to_str(v, 0);
}

/* ---- names ---- */

static rt_ref class_name(rt_ref o, const rt_layout *layout)
{
    switch (layout->kind) {
    case RT_K_ARRAY:
        return rt_str_from_c("Array");
    case RT_K_TYPEDARRAY:
        return rt_str_from_c(rt_typed_name(o));
    case RT_K_ARRAYBUFFER:
        return rt_str_from_c("ArrayBuffer");
    case RT_K_CLOSURE:
        return rt_str_from_c("Function");
    case RT_K_CLASS:
        if (layout->builtin == RT_B_GENERATOR || layout->builtin == RT_B_ASYNC_GENERATOR ||
            layout->builtin == RT_B_ITERATOR)
            break;
        for (; layout; layout = rt_base_of(layout))
            if (rt_layout_name(layout) && rt_layout_name(layout)->length > 0)
                return (rt_ref)(uintptr_t)rt_layout_name(layout);
        break;
    default:
        break;
    }
    return rt_str_from_c("Object");
}

/* "Name(size) [Tag] ", with size < 0 for none. */
static rt_ref prefix(rt_ref name, rt_ref tag, double size)
{
    rt_ref result = name;
    if (size >= 0) {
        rt_ref parts[] = {name, rt_str_of_unit('('), rt_num_to_str(size), rt_str_of_unit(')')};
        result = rt_str_concat_n(4, parts);
    }
    if (tag) {
        rt_ref parts[] = {result, rt_str_from_c(" ["), tag, rt_str_of_unit(']')};
        result = rt_str_concat_n(4, parts);
    }
    return concat("", result, " ");
}

/* ---- entries ---- */

static void push_more(rt_ref entries, double rest)
{
    if (rest > 0)
        rt_list_push(entries, concat("... ", rt_num_to_str(rest), rest > 1 ? " more items" : " more item"));
}

static bool push_value(rt_inspector *in, rt_ref entries, rt_val value, int32_t level)
{
    in->indent += 2;
    rt_ref text = rt_inspect_value(in, value, level);
    in->indent -= 2;
    if (text)
        rt_list_push(entries, text);
    return text != NULL;
}

static void push_holes(rt_ref entries, uint32_t count)
{
    rt_list_push(entries,
                 concat("<", rt_num_to_str(count), count > 1 ? " empty items>" : " empty item>"));
}

/* Elements and holes in any order; a group of holes counts as one item. */
static bool gapped_entries(rt_inspector *in, rt_ref o, rt_ref entries, int32_t level)
{
    uint32_t all = (uint32_t)rt_array_length(o), i = 0;
    for (uint32_t shown = 0; i < all && shown < in->max_items; shown++) {
        uint32_t from = i;
        while (i < all && !rt_array_has(o, (int32_t)i))
            i++;
        if (i > from)
            push_holes(entries, i - from);
        else if (!push_value(in, entries, rt_array_any(rt_val_of_ref(o), (int32_t)i++), level))
            return false;
    }
    if (i < all)
        push_more(entries, all - i);
    if (in->show_hidden)
        rt_list_push(entries, concat("[length]: ", rt_num_to_str(all), ""));
    return true;
}

static bool array_entries(rt_inspector *in, rt_ref o, rt_ref entries, int32_t level)
{
    const rt_array *a = RT_ARRAY(o);
    if (rt_array_has_gaps(o))
        return gapped_entries(in, o, entries, level);
    for (uint32_t i = 0; i < a->length && i < in->max_items; i++)
        if (!push_value(in, entries, rt_array_any(rt_val_of_ref(o), (int32_t)i), level))
            return false;
    if (a->length < in->max_items) {
        if (a->holes > 0)
            push_holes(entries, a->holes);
    } else {
        push_more(entries, (double)rt_array_length(o) - in->max_items);
    }
    if (in->show_hidden)
        rt_list_push(entries, concat("[length]: ", rt_num_to_str(rt_array_length(o)), ""));
    return true;
}

static void typed_entries(const rt_inspector *in, rt_ref o, rt_ref entries)
{
    uint32_t n = RT_TYPED(o)->length;
    for (uint32_t i = 0; i < n && i < in->max_items; i++)
        rt_list_push(entries, primitive(rt_typed_any(o, i), 0));
    push_more(entries, (double)n - in->max_items);
}

static void buffer_entries(const rt_inspector *in, rt_ref o, rt_ref entries)
{
    static const char hex[] = "0123456789abcdef";
    const rt_arraybuffer *buffer = (const rt_arraybuffer *)o;
    const uint8_t *bytes = buffer->data;
    rt_builder b = {0};
    rt_build_c(&b, "[Uint8Contents]: <");
    uint32_t shown = buffer->byte_length < in->max_items ? buffer->byte_length : in->max_items;
    for (uint32_t i = 0; i < shown; i++) {
        if (i > 0)
            rt_build_unit(&b, ' ');
        rt_build_unit(&b, (uint8_t)hex[bytes[i] >> 4]);
        rt_build_unit(&b, (uint8_t)hex[bytes[i] & 15]);
    }
    if (buffer->byte_length > shown) {
        char more[48];
        uint32_t rest = buffer->byte_length - shown;
        rt_text(more, sizeof more, " ... %u more byte%s", rest, rest > 1 ? "s" : "");
        rt_build_c(&b, more);
    }
    rt_build_unit(&b, '>');
    rt_list_push(entries, rt_build_done(&b));
    rt_list_push(entries, concat("byteLength: ", rt_num_to_str(buffer->byte_length), ""));
}

/* Map and Set keep keys and values in arrays; a deleted entry has a negative hash. */
static bool table_entries(rt_inspector *in, rt_ref o, bool is_map, double size, rt_ref entries, int32_t level)
{
    rt_val keys = hidden_field(o, "$keys"), index = hidden_field(o, "$index"),
           values = hidden_field(o, "$values");
    uint32_t shown = 0;
    for (int32_t i = 0; i < rt_array_any_filled(keys) && shown < in->max_items; i++) {
        if (rt_f64_of_val(rt_typed_any(rt_ref_of_val(index), (uint32_t)i)) < 0)
            continue;
        shown++;
        in->indent += 2;
        rt_ref text = rt_inspect_value(in, rt_array_any(keys, i), level);
        if (text && is_map) {
            rt_ref value = rt_inspect_value(in, rt_array_any(values, i), level);
            rt_ref parts[] = {text, rt_str_from_c(" => "), value};
            text = value ? rt_str_concat_n(3, parts) : NULL;
        }
        in->indent -= 2;
        if (!text)
            return false;
        rt_list_push(entries, text);
    }
    push_more(entries, size - in->max_items);
    return true;
}

static bool promise_entry(rt_inspector *in, rt_ref o, rt_ref entries, int32_t level)
{
    rt_val state = hidden_field(o, "$state");
    if (rt_f64_of_val(state) == 0) {
        rt_list_push(entries, rt_str_from_c("<pending>"));
        return true;
    }
    in->indent += 2;
    rt_ref text = rt_inspect_value(in, hidden_field(o, "$value"), level);
    in->indent -= 2;
    if (text)
        rt_list_push(entries, rt_f64_of_val(state) == 2 ? concat("<rejected> ", text, "") : text);
    return text != NULL;
}

static bool push_property(rt_inspector *in, rt_ref entries, rt_ref key, rt_val value, int32_t level)
{
    if (!push_value(in, entries, value, level))
        return false;
    rt_ref parts[] = {key, rt_str_from_c(": "), rt_list_at(entries, rt_list_length(entries) - 1)};
    RT_ARRAY_DATA(entries, rt_ref)[rt_list_length(entries) - 1] = rt_str_concat_n(3, parts);
    return true;
}

/* `base`: an error's text, which makes a `name` that it contains superfluous. */
static bool own_entries(rt_inspector *in, rt_ref o, rt_ref base, rt_ref entries, int32_t level)
{
    rt_own property;
    bool error = rt_layout_of(o)->builtin == RT_B_ERROR;
    for (int symbols = 0; symbols < 2; symbols++) {
        rt_own_walk walk = rt_own_start(o);
        walk.symbols = symbols;
        while (rt_own_next(&walk, &property)) {
            rt_ref key = rt_inspect_key(property.name);
            if (error && rt_is_string(property.value) && rt_str_equals_c(rt_str(property.name), "name") &&
                rt_str_index_of(base, rt_ref_of_val(property.value), 0) >= 0)
                continue;
            if (property.accessor) {
                const char *label = !property.accessor->get  ? ": [Setter]"
                                    : property.accessor->set ? ": [Getter/Setter]"
                                                             : ": [Getter]";
                rt_list_push(entries, concat("", key, label));
            } else if (!push_property(in, entries, key, property.value, level)) {
                return false;
            }
        }
    }
    return true;
}

static bool named_entries(rt_inspector *in, rt_ref o, const char *const *names, rt_ref entries, int32_t level)
{
    for (; *names; names++) {
        rt_ref key = rt_str_from_c(*names);
        rt_val value = rt_dyn_get(rt_val_of_ref(o), key, 0);
        if (RT_THREW_VAL(value) || !push_property(in, entries, key, value, level))
            return false;
    }
    return true;
}

/* ---- bases ---- */

static rt_ref function_base(rt_ref o, const rt_layout *layout)
{
    const char *type = layout->builtin == RT_B_ASYNC_FUNCTION     ? "[AsyncFunction"
                       : layout->builtin == RT_B_GENERATOR_FUNCTION ? "[GeneratorFunction"
                       : layout->builtin == RT_B_ASYNC_GENERATOR_FUNCTION ? "[AsyncGeneratorFunction"
                                                           : "[Function";
    if (!rt_layout_name(layout) || rt_layout_name(layout)->length == 0)
        return concat(type, rt_str_from_c(" (anonymous)"), "]");
    rt_ref name = (rt_ref)(uintptr_t)rt_layout_name(layout);
    if (rt_is_class_value(layout)) {
        rt_ref own = rt_closure_name(o);
        if (rt_str(own)->length > 0)
            return concat("[", name, "]");
        return concat("[class (anonymous)", rt_str_slice(name, 6, rt_str(name)->length), "]");
    }
    return concat(type, concat(": ", name, ""), "]");
}

static void put_digits(char *to, uint32_t n, int count)
{
    for (; count > 0; n /= 10)
        to[--count] = (char)('0' + n % 10);
}

static rt_ref date_base(rt_ref o)
{
    rt_val time = hidden_field(o, "$time");
    double ms = rt_val_is_num(time) ? rt_f64_of_val(time) : 0;
    if (ms != ms)
        return rt_str_from_c("Invalid Date");
    int64_t t = (int64_t)ms, days = t / 86400000, rest = t % 86400000;
    if (rest < 0) {
        rest += 86400000;
        days--;
    }
    /* Civil date from days since 1970, in eras of 400 years that start on 1 March. */
    days += 719468;
    int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    uint32_t day_of_era = (uint32_t)(days - era * 146097);
    uint32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    uint32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    uint32_t m = (5 * day_of_year + 2) / 153;
    uint32_t month = m < 10 ? m + 3 : m - 9;
    int64_t year = (int64_t)year_of_era + era * 400 + (month <= 2);
    char text[32] = "+000000-00-00T00:00:00.000Z", *p = text + 7;
    if (year < 0 || year > 9999) {
        *text = year < 0 ? '-' : '+';
        put_digits(text + 1, (uint32_t)(year < 0 ? -year : year), 6);
    } else {
        put_digits(text + 3, (uint32_t)year, 4);
    }
    put_digits(p + 1, month, 2);
    put_digits(p + 4, day_of_year - (153 * m + 2) / 5 + 1, 2);
    put_digits(p + 7, (uint32_t)(rest / 3600000), 2);
    put_digits(p + 10, (uint32_t)(rest / 60000 % 60), 2);
    put_digits(p + 13, (uint32_t)(rest / 1000 % 60), 2);
    put_digits(p + 16, (uint32_t)(rest % 1000), 3);
    return rt_str_from_c(year < 0 || year > 9999 ? text : text + 3);
}

/* The stack, in brackets when it has no calls; its further lines are indented. */
static rt_ref error_base(rt_inspector *in, rt_ref o, rt_ref name)
{
    rt_val stack = rt_dyn_get(rt_val_of_ref(o), rt_str_from_c("stack"), 0);
    if (RT_THREW_VAL(stack))
        return NULL;
    rt_val message = rt_dyn_get(rt_val_of_ref(o), rt_str_from_c("message"), 0);
    rt_ref text = rt_is_string(stack) ? rt_ref_of_val(stack) : RT_EMPTY_STRING;
    rt_val own_name = rt_dyn_get(rt_val_of_ref(o), rt_str_from_c("name"), 0);
    rt_ref shown = rt_is_string(own_name) ? rt_ref_of_val(own_name) : rt_str_from_c("Error");
    uint32_t n = rt_str(shown)->length;
    uint32_t next = n < rt_str(text)->length ? rt_str_unit(rt_str(text), n) : 0;
    if (rt_str_matches_at(text, shown, 0) && (next == 0 || next == ':' || next == '\n') && n >= 5 &&
        rt_str_matches_at(shown, rt_str_from_c("Error"), (int32_t)n - 5) && !rt_str_equal(shown, name)) {
        /* A subclass that keeps its base's name: the class's name is shown. */
        rt_ref rest = rt_str_slice(text, n, rt_str(text)->length);
        if (rt_str_index_of(name, shown, 0) >= 0) {
            text = rt_str_concat(name, rest);
        } else {
            rt_ref parts[] = {name, rt_str_from_c(" ["), shown, rt_str_of_unit(']'), rest};
            text = rt_str_concat_n(5, parts);
        }
    }
    int32_t from = 0;
    if (rt_is_string(message) && rt_str(rt_ref_of_val(message))->length > 0) {
        from = rt_str_index_of(text, rt_ref_of_val(message), 0);
        from = from < 0 ? 0 : from + (int32_t)rt_str(rt_ref_of_val(message))->length;
    }
    if (rt_str_index_of(text, rt_str_from_c("\n    at"), from) < 0)
        text = concat("[", text, "]");
    if (in->indent == 0 || rt_str_index_of(text, rt_str_of_unit('\n'), 0) < 0)
        return text;
    rt_builder b = {0};
    for (uint32_t i = 0; i < rt_str(text)->length; i++) {
        uint32_t c = rt_str_unit(rt_str(text), i);
        rt_build_unit(&b, c);
        for (int32_t k = 0; c == '\n' && k < in->indent; k++)
            rt_build_unit(&b, ' ');
    }
    return rt_build_done(&b);
}

static bool error_entries(rt_inspector *in, rt_ref o, rt_ref entries, int32_t level)
{
    static const char names[][8] = {"cause", "errors"};
    for (int i = 0; i < 2; i++) {
        const rt_field *field = rt_find_field_c(rt_layout_of(o), names[i]);
        rt_val value = field ? rt_field_value(o, field) : 0;
        if (value == 0 || value == 0x0e)
            continue;
        if (!push_property(in, entries, concat("[", rt_str_from_c(names[i]), "]"), value, level))
            return false;
    }
    return true;
}

static bool has_own(rt_ref o)
{
    rt_own property;
    rt_own_walk walk = rt_own_start(o);
    if (rt_own_next(&walk, &property))
        return true;
    walk = rt_own_start(o);
    walk.symbols = true;
    return rt_own_next(&walk, &property);
}

static bool has_error_entries(rt_ref o)
{
    rt_val cause = hidden_field(o, "cause"), errors = hidden_field(o, "errors");
    const rt_layout *layout = rt_layout_of(o);
    return (rt_find_field_c(layout, "cause") && cause != 0x0e && cause != 0) ||
           (rt_find_field_c(layout, "errors") && errors != 0x0e && errors != 0);
}

/* ---- the recursion ---- */

static bool cannot_print(const char *what)
{
    rt_throw_error(RT_E_TYPE, 0, "printing %s is not supported", what);
    return false;
}

static bool is_named(const rt_layout *layout, const char *start)
{
    const rt_string *name = rt_layout_name(layout);
    return name && rt_str_matches_at((rt_ref)(uintptr_t)name, rt_str_from_c(start), 0);
}

static rt_ref iterator_prefix(rt_ref o, const rt_layout *layout, rt_ref tag)
{
    if (is_named(layout, "$MapEntries"))
        return rt_str_from_c("[Map Entries] {");
    if (is_named(layout, "$SetEntries"))
        return rt_str_from_c("[Set Entries] {");
    bool of_table = rt_is_object(rt_iterated_table(o));
    return concat(of_table ? "[" : "Object [", tag, "] {");
}

/* Where an iterator stands in its table, as the library would find out: numbers of entries change
 * when a table is rebuilt, and the epochs since then tell how. -1: at the end. */
static int32_t table_position(rt_ref iterator)
{
    rt_val epoch = hidden_field(iterator, "$epoch");
    int32_t at = (int32_t)rt_f64_of_val(hidden_field(iterator, "$next"));
    if (at < 0)
        return at;
    for (;;) {
        rt_val next = hidden_field(rt_ref_of_val(epoch), "next");
        if (!rt_is_object(next))
            return at;
        rt_val removed = hidden_field(rt_ref_of_val(epoch), "removed");
        int32_t before = rt_is_object(removed) ? 0 : at;
        while (rt_is_object(removed) && before < rt_array_any_filled(removed) &&
               rt_f64_of_val(rt_array_any(removed, before)) < at)
            before++;
        at -= before;
        epoch = next;
    }
}

/* What an iterator of a Map or Set has yet to give. */
static bool iterator_entries(rt_inspector *in, rt_ref o, const rt_layout *layout, rt_ref entries,
                             int32_t level)
{
    rt_val table = rt_iterated_table(o);
    int32_t at = rt_is_object(table) ? table_position(o) : -1;
    if (at < 0)
        return true;
    rt_val keys = hidden_field(rt_ref_of_val(table), "$keys"),
           index = hidden_field(rt_ref_of_val(table), "$index");
    rt_val values = hidden_field(rt_ref_of_val(table), "$values");
    bool pairs = is_named(layout, "$MapEntries") || is_named(layout, "$SetEntries");
    bool second = is_named(layout, "$MapValues");
    double rest = 0;
    for (; at < rt_array_any_filled(keys); at++) {
        if (rt_f64_of_val(rt_typed_any(rt_ref_of_val(index), (uint32_t)at)) < 0)
            continue;
        if (rt_list_length(entries) >= in->max_items) {
            rest++;
            continue;
        }
        rt_val key = rt_array_any(keys, at);
        if (!pairs) {
            if (!push_value(in, entries, second ? rt_array_any(values, at) : key, level))
                return false;
            continue;
        }
        rt_ref pair = new_list();
        bool map = is_named(layout, "$Map");
        in->indent += 2;
        rt_ref first_text = rt_inspect_value(in, key, level);
        rt_ref second_text =
            first_text ? rt_inspect_value(in, map ? rt_array_any(values, at) : key, level) : NULL;
        if (second_text) {
            rt_list_push(pair, first_text);
            rt_list_push(pair, second_text);
            rt_ref open = rt_str_of_unit('[');
            pair = rt_inspect_reduce(in, pair, RT_EMPTY_STRING, open, "]", true, level, undefined);
        }
        in->indent -= 2;
        if (!second_text)
            return false;
        rt_list_push(entries, pair);
    }
    push_more(entries, rest);
    return true;
}

/* What a match of a regular expression has beside its strings. */
static bool extra_entries(rt_inspector *in, rt_ref o, rt_ref entries, int32_t level)
{
    rt_ref extra = rt_array_extra(o);
    if (extra == RT_UNDEFINED)
        return true;
    const rt_description *of = rt_describe(rt_layout_of(extra));
    for (uint32_t i = 0; i < of->field_count; i++) {
        rt_val value = rt_field_value(extra, &of->fields[i]);
        if (!push_property(in, entries, (rt_ref)(uintptr_t)of->fields[i].name, value, level))
            return false;
    }
    return true;
}

static bool fill(rt_inspector *in, rt_ref o, const rt_layout *layout, double size, rt_ref base,
                 rt_ref entries, int32_t level)
{
    static const char *const view_names[] = {"byteLength", "byteOffset", "buffer", NULL};
    switch (layout->kind) {
    case RT_K_ARRAY:
        return array_entries(in, o, entries, level) && extra_entries(in, o, entries, level);
    case RT_K_TYPEDARRAY:
        typed_entries(in, o, entries);
        return true;
    case RT_K_ARRAYBUFFER:
        buffer_entries(in, o, entries);
        return true;
    default:
        break;
    }
    bool ok = true;
    switch (layout->builtin) {
    case RT_B_MAP:
    case RT_B_SET:
        ok = table_entries(in, o, layout->builtin == RT_B_MAP, size, entries, level);
        break;
    case RT_B_WEAKMAP:
    case RT_B_WEAKSET:
        rt_list_push(entries, rt_str_from_c("<items unknown>"));
        break;
    case RT_B_PROMISE:
        ok = promise_entry(in, o, entries, level);
        break;
    case RT_B_ITERATOR:
        ok = iterator_entries(in, o, layout, entries, level);
        break;
    case RT_B_DATAVIEW:
        ok = named_entries(in, o, view_names, entries, level);
        break;
    }
    ok = ok && own_entries(in, o, base, entries, level);
    return ok && (layout->builtin != RT_B_ERROR || error_entries(in, o, entries, level));
}

static rt_ref format_function(const rt_inspector *in, rt_ref o, const rt_layout *layout)
{
    bool has_fields = layout->builtin == RT_B_CLASS_WITH_FIELDS;
    if (!in->show_hidden && !has_fields)
        return function_base(o, layout);
    cannot_print(has_fields ? "a class with static fields" : "a function with %o");
    return NULL;
}

static rt_ref format_object(rt_inspector *in, rt_ref o, int32_t level)
{
    const rt_layout *layout = rt_layout_of(o);
    bool is_function = layout->kind == RT_K_CLOSURE;
    if (is_function && (in->show_hidden || layout->builtin == RT_B_CLASS_WITH_FIELDS || !has_own(o)))
        return format_function(in, o, layout);
    /* An object's own tag is listed among its properties. */
    bool literal = layout->kind == RT_K_PLAIN || layout->kind == RT_K_DICT;
    bool own_tag = literal || rt_find_field_c(layout, "@@toStringTag");
    rt_ref tag = own_tag ? RT_EMPTY_STRING : rt_string_tag(o);
    rt_ref name = class_name(o, layout), base = RT_EMPTY_STRING;
    if (!tag)
        return NULL;
    if (rt_str(tag)->length == 0 || rt_str_equal(tag, name))
        tag = NULL;
    rt_ref open = rt_str_of_unit('{');
    const char *close = "}";
    bool is_array = false, empty = !has_own(o);
    double size = -1;
    uint8_t builtin = layout->kind == RT_K_CLASS ? layout->builtin : 0;
    if (layout->kind == RT_K_ARRAY) {
        is_array = true;
        empty = rt_array_length(o) == 0 && !in->show_hidden;
        open = rt_str_of_unit('[');
    } else if (layout->kind == RT_K_TYPEDARRAY) {
        is_array = true;
        size = RT_TYPED(o)->length;
        empty = size == 0;
        open = concat("", prefix(name, tag, size), "[");
    } else if (layout->kind == RT_K_ARRAYBUFFER) {
        empty = false;
        open = rt_str_from_c("ArrayBuffer {");
    } else if (builtin == RT_B_MAP || builtin == RT_B_SET) {
        size = rt_f64_of_val(hidden_field(o, "$size"));
        empty = empty && size == 0;
        open = concat("", prefix(name, tag, size), "{");
    } else if (is_function) {
        base = function_base(o, layout);
    } else if (builtin == RT_B_DATE || builtin == RT_B_ERROR || builtin == RT_B_REGEXP) {
        base = builtin == RT_B_DATE    ? date_base(o)
               : builtin == RT_B_ERROR ? error_base(in, o, name)
                                       : rt_val_to_str(rt_val_of_ref(o), 0);
        if (!base)
            return NULL;
        if (builtin == RT_B_ERROR)
            empty = empty && !has_error_entries(o);
        if (empty)
            return base;
    } else if (builtin == RT_B_GENERATOR || builtin == RT_B_ASYNC_GENERATOR) {
        open = concat("Object [", tag, "] {");
    } else if (builtin == RT_B_ITERATOR) {
        open = iterator_prefix(o, layout, tag);
        empty = !rt_is_object(rt_iterated_table(o));
    } else if (layout->kind == RT_K_DICT && (o->aux & RT_AUX_MASK)) {
        name = rt_str_from_c("[Object: null prototype]");
        open = rt_str_from_c("[Object: null prototype] {");
    } else if (layout->kind == RT_K_CLASS || tag) {
        /* An object that is known to be an Object only, such as of a class without a name, shows no name. */
        if (tag || !rt_str_equals_c(rt_str(name), "Object"))
            open = concat("", prefix(name, tag, -1), "{");
        empty = empty && builtin == 0;
    }
    if (is_array)
        close = "]";
    if (empty)
        return concat("", open, close);
    if (level > in->depth) {
        rt_ref text = prefix(name, tag, -1);
        if (rt_str_unit(rt_str(name), 0) == '[')
            return name;
        return concat("[", rt_str_slice(text, 0, rt_str(text)->length - 1), "]");
    }
    level++;
    rt_list_push(in->seen, o);
    in->current_depth = level;
    rt_ref entries = new_list();
    if (!fill(in, o, layout, size, base, entries, level))
        return NULL;
    for (uint32_t i = 0; in->circular && i < rt_list_length(in->circular); i++) {
        if (rt_list_at(in->circular, i) != o)
            continue;
        rt_ref reference = concat("<ref *", rt_num_to_str(i + 1), ">");
        rt_ref parts[] = {reference, rt_str_of_unit(' '), base};
        base = rt_str(base)->length == 0 ? reference : rt_str_concat_n(3, parts);
    }
    RT_ARRAY(in->seen)->length--;
    rt_val array = is_array ? rt_val_of_ref(o) : undefined;
    return rt_inspect_reduce(in, entries, base, open, close, is_array, level, array);
}

rt_ref rt_inspect_value(rt_inspector *in, rt_val value, int32_t level)
{
    uint8_t kind = rt_val_kind(value);
    if (kind == 255 || kind == RT_K_STRING || kind == RT_K_BIGINT || kind == RT_K_SYMBOL)
        return primitive(value, in->indent);
    if (RT_STACK_LOW()) {
        rt_throw_stack(0);
        return NULL;
    }
    rt_ref o = rt_ref_of_val(value);
    for (uint32_t i = 0; i < rt_list_length(in->seen); i++) {
        if (rt_list_at(in->seen, i) != o)
            continue;
        if (!in->circular)
            in->circular = new_list();
        uint32_t n = 0;
        while (n < rt_list_length(in->circular) && rt_list_at(in->circular, n) != o)
            n++;
        if (n == rt_list_length(in->circular))
            rt_list_push(in->circular, o);
        return concat("[Circular *", rt_num_to_str(n + 1), "]");
    }
    return format_object(in, o, level);
}

rt_ref rt_inspect_with(rt_val value, int32_t depth, bool show_hidden)
{
    rt_inspector in = {.depth = depth,
                       .show_hidden = show_hidden,
                       .break_length = INSPECT_BREAK_LENGTH,
                       .max_items = INSPECT_MAX_ITEMS,
                       .seen = new_list()};
    return rt_inspect_value(&in, value, 0);
}

rt_ref rt_inspect_cell(rt_val value, int32_t depth)
{
    rt_inspector in = {.depth = depth, .break_length = INT32_MAX, .max_items = 3, .seen = new_list()};
    return rt_inspect_value(&in, value, 0);
}

rt_ref rt_inspect(rt_val value) { return rt_inspect_with(value, 2, false); }

rt_ref rt_inspect_to_depth(rt_val value, int32_t depth) { return rt_inspect_with(value, depth, false); }
