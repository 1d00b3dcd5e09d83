/* SPDX-License-Identifier: MIT */
/* Properties by name, through the layouts' descriptors. Types stay true: a value that the field's type does
 * not allow is refused with a TypeError. */
#include "rt_internal.h"

bool rt_is_described(const rt_layout *layout)
{
    return layout->description != RT_LEFT_OUT && !rt_descriptions[layout->description].name_only;
}

const rt_string *rt_layout_name(const rt_layout *layout)
{
    if (layout->description == RT_LEFT_OUT)
        plat_panic("internal error: the name of a class is asked for that the compiler has left out");
    return rt_descriptions[layout->description].name;
}

const rt_description *rt_describe(const rt_layout *layout)
{
    if (!rt_is_described(layout))
        plat_panic("internal error: properties are asked for by name that the compiler has left out");
    return &rt_descriptions[layout->description];
}

const rt_field *rt_find_field(const rt_layout *layout, const rt_string *name)
{
    const rt_description *of = rt_describe(layout);
    for (uint32_t i = 0; i < of->field_count; i++)
        if (rt_str_equal((rt_ref)(uintptr_t)of->fields[i].name, (rt_ref)(uintptr_t)name))
            return &of->fields[i];
    return NULL;
}

const rt_field *rt_find_field_c(const rt_layout *layout, const char *name)
{
    const rt_description *of = rt_describe(layout);
    for (uint32_t i = 0; i < of->field_count; i++)
        if (rt_str_equals_c(of->fields[i].name, name))
            return &of->fields[i];
    return NULL;
}

/* The members of base classes, too: the compiler describes them with the classes derived from them. */
const rt_member *rt_find_member(const rt_layout *layout, const rt_string *name)
{
    for (; layout; layout = rt_base_of(layout)) {
        const rt_description *of = rt_describe(layout);
        for (uint32_t i = 0; i < of->member_count; i++)
            if (rt_str_equal((rt_ref)(uintptr_t)of->members[i].name, (rt_ref)(uintptr_t)name))
                return &of->members[i];
    }
    return NULL;
}

const rt_member *rt_find_member_c(const rt_layout *layout, const char *name)
{
    for (; layout; layout = rt_base_of(layout)) {
        const rt_description *of = rt_describe(layout);
        for (uint32_t i = 0; i < of->member_count; i++)
            if (rt_str_equals_c(of->members[i].name, name))
                return &of->members[i];
    }
    return NULL;
}

rt_call0 *rt_find_conversion(rt_ref o, const rt_layout *layout, const rt_string *name, rt_val *own)
{
    const rt_member *member = NULL;
    *own = rt_val_of_ref(RT_UNDEFINED);
    if (layout->kind == RT_K_DICT) {
        if (((rt_dict *)o)->count > 0)
            *own = rt_dict_get(o, (rt_ref)(uintptr_t)name);
        /* Functions that object literals have under this name can be called by it. */
        if (rt_typeof(*own) == RT_T_FUNCTION && rt_is_described(rt_layout_of(rt_ref_of_val(*own))))
            member = rt_find_member(rt_layout_of(rt_ref_of_val(*own)), name);
    } else {
        const rt_field *field = rt_find_field(layout, name);
        if (field)
            *own = rt_field_value(o, field);
        if (!field || rt_typeof(*own) == RT_T_FUNCTION)
            member = rt_find_member(layout, name);
    }
    return member ? member->call0 : NULL;
}

/* Names of the library's own fields, #private names and those of a literal's accessors are no property names. */
static bool invisible(const rt_field *field)
{
    const rt_string *name = field->name;
    if (!(field->flags & RT_F_HIDDEN) || name->length == 0)
        return false;
    uint32_t first = rt_str_unit(name, 0);
    return first == '#' || first == '$' ||
           (name->length > 4 && (first == 'g' || first == 's') && rt_str_unit(name, 1) == 'e' &&
            rt_str_unit(name, 2) == 't' && rt_str_unit(name, 3) == ' ');
}

rt_val rt_typed_any(rt_ref array, uint32_t i)
{
    switch (array->layout) {
    case RT_L_INT8ARRAY:
        return rt_val_of_f64(RT_TYPED_DATA(array, int8_t)[i]);
    case RT_L_INT16ARRAY:
        return rt_val_of_f64(RT_TYPED_DATA(array, int16_t)[i]);
    case RT_L_UINT16ARRAY:
        return rt_val_of_f64(RT_TYPED_DATA(array, uint16_t)[i]);
    case RT_L_INT32ARRAY:
        return rt_val_of_f64(RT_TYPED_DATA(array, int32_t)[i]);
    case RT_L_UINT32ARRAY:
        return rt_val_of_f64(RT_TYPED_DATA(array, uint32_t)[i]);
    case RT_L_FLOAT32ARRAY:
        return rt_val_of_f64((double)RT_TYPED_DATA(array, float)[i]);
    case RT_L_FLOAT64ARRAY:
        return rt_val_of_f64(RT_TYPED_DATA(array, double)[i]);
    default:
        return rt_val_of_f64(RT_TYPED_DATA(array, uint8_t)[i]);
    }
}

static const rt_val undefined = 0x0a;

static rt_val get_indexed(rt_ref o, uint8_t kind, uint32_t i)
{
    if (kind == RT_K_STRING)
        return i < rt_str(o)->length ? rt_val_of_ref(rt_str_at(o, i)) : undefined;
    if (kind == RT_K_TYPEDARRAY)
        return i < RT_TYPED(o)->length ? rt_typed_any(o, i) : undefined;
    return rt_array_has(o, (int32_t)i) ? rt_array_any(rt_val_of_ref(o), (int32_t)i) : undefined;
}

static double indexed_length(rt_ref o, uint8_t kind)
{
    if (kind == RT_K_STRING)
        return rt_str(o)->length;
    return kind == RT_K_TYPEDARRAY ? RT_TYPED(o)->length : rt_array_length(o);
}

/* Where the last element is: an array's trailing holes need no visit. */
static uint32_t indexed_count(rt_ref o, uint8_t kind)
{
    return kind == RT_K_ARRAY && !rt_array_has_gaps(o) ? RT_ARRAY(o)->length : (uint32_t)indexed_length(o, kind);
}

static bool is_indexed(uint8_t kind)
{
    return kind == RT_K_STRING || kind == RT_K_ARRAY || kind == RT_K_TYPEDARRAY;
}

/* What every object inherits from Object.prototype. */
static bool is_object_prototype_key(const rt_string *key)
{
    static const char *const names[] = {
        "constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable",
        "toLocaleString", "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (rt_str_equals_c(key, names[i]))
            return true;
    return false;
}

/* A key that is not there: undefined. But what Object.prototype has under that name is no value of the record's
 * type, and Node would give it. */
static rt_val missing(rt_ref key, uint32_t loc)
{
    char name[24];
    if (!is_object_prototype_key(rt_str(key)))
        return undefined;
    name[rt_str_to_utf8(rt_str(key), name)] = 0;
    rt_throw_error(RT_E_TYPE, loc, "expected a key of the object, got '%s', which every object inherits", name);
    return 0;
}

rt_val rt_dict_read(rt_ref dict, rt_ref key, uint32_t loc)
{
    const struct rt_dict_entry *entry = rt_dict_find(dict, key);
    if (entry)
        return entry->value;
    return (dict->aux & RT_AUX_MASK) == 1 ? undefined : missing(key, loc);
}

rt_bool rt_dict_write(rt_ref dict, rt_ref key, rt_val value, uint32_t loc)
{
    if ((dict->aux & RT_AUX_MASK) != 1 && rt_str_equals_c(rt_str(key), "__proto__") && !rt_dict_find(dict, key)) {
        rt_throw_error(RT_E_TYPE, loc, "expected a key of the object, got '__proto__', which changes its prototype");
        return RT_MARK_BOOL;
    }
    rt_dict_set(dict, key, value);
    return 0;
}

rt_val rt_dyn_get(rt_val object, rt_ref key, uint32_t loc)
{
    uint32_t index;
    if (rt_is_nullish(object)) {
        rt_throw_error(RT_E_TYPE, loc, "Cannot read properties of %s", object == 0x02 ? "null" : "undefined");
        return 0;
    }
    if (!rt_is_object(object))
        return undefined;
    rt_ref o = rt_ref_of_val(object);
    const rt_layout *layout = rt_layout_of(o);
    if (layout->kind == RT_K_DICT)
        return rt_dict_read(o, key, loc);
    if (is_indexed(layout->kind)) {
        if (rt_is_index(rt_str(key), &index))
            return get_indexed(o, layout->kind, index);
        return rt_str_equals_c(rt_str(key), "length") ? rt_val_of_f64(indexed_length(o, layout->kind))
                                                      : undefined;
    }
    if (layout->kind == RT_K_CLOSURE) {
        if (rt_str_equals_c(rt_str(key), "name"))
            return rt_val_of_ref(rt_closure_name(o));
        if (rt_str_equals_c(rt_str(key), "length"))
            return rt_val_of_f64(o->aux & RT_FN_LENGTH_MASK);
        return rt_function_get(o, key);
    }
    const rt_field *field = rt_find_field(layout, rt_str(key));
    if (field && !invisible(field)) {
        rt_val value = rt_field_value(o, field);
        return value == 0 || value == 0x0e ? undefined : value;
    }
    const rt_member *member = rt_find_member(layout, rt_str(key));
    return member && member->get ? member->get(o) : missing(key, loc);
}

static rt_bool refuse(rt_ref key, const char *why, uint32_t loc)
{
    char name[100];
    if (rt_str_utf8_size(rt_str(key)) < sizeof name)
        name[rt_str_to_utf8(rt_str(key), name)] = 0;
    else
        strcpy(name, "...");
    rt_throw_error(RT_E_TYPE, loc, "cannot set property '%s': %s", name, why);
    return RT_MARK_BOOL;
}

static bool store_field(rt_ref o, const rt_field *field, rt_val value)
{
    char *slot = (char *)o + field->offset;
    if (field->accepts && !rt_predicates[field->accepts](value))
        return false;
    switch (field->rep) {
    case RT_R_F64:
        if (!rt_val_is_num(value))
            return false;
        *(double *)(void *)slot = rt_f64_of_val(value);
        return true;
    case RT_R_I32:
        if (!rt_val_is_num(value) || rt_f64_of_val(value) != (double)rt_to_int32(rt_f64_of_val(value)))
            return false;
        *(int32_t *)(void *)slot = (int32_t)rt_f64_of_val(value);
        return true;
    case RT_R_I64:
        if (!rt_val_is_num(value) || rt_f64_of_val(value) != (double)rt_truncate_to_i64(rt_f64_of_val(value)))
            return false;
        *(int64_t *)(void *)slot = (int64_t)rt_f64_of_val(value);
        return true;
    case RT_R_BOOL:
        if (!rt_is_bool(value))
            return false;
        *(rt_bool *)slot = value & 1;
        return true;
    default:
        if (field->rep == RT_R_REF && rt_val_is_num(value))
            return false;
        *(rt_val *)(void *)slot = value;
        return true;
    }
}

static rt_bool set_indexed(rt_ref o, rt_ref key, rt_val value, uint32_t loc)
{
    uint32_t i;
    if (o->layout == RT_L_STRING || !rt_is_index(rt_str(key), &i))
        return refuse(key, "it is no element", loc);
    if (rt_kind_of(o) == RT_K_TYPEDARRAY) {
        if (!rt_val_is_num(value))
            return refuse(key, "the value is no number", loc);
        if (i < RT_TYPED(o)->length)
            rt_typed_set(o, i, rt_f64_of_val(value));
        return 0;
    }
    /* What references the elements may be is not known here. */
    if (RT_IS_LOCKED(o) && rt_refuse_store(o, key, loc))
        return RT_MARK_BOOL;
    if (o->layout == RT_L_ARRAY_REF || !rt_array_fits(o, value))
        return refuse(key, "the array's elements are of another type", loc);
    if (i >= RT_ARRAY(o)->length && rt_array_extend(o, i, loc))
        return RT_MARK_BOOL;
    rt_array_put(o, (int32_t)i, value);
    return 0;
}

static rt_bool set_of_function(rt_ref o, rt_ref key, rt_val value, uint32_t loc)
{
    if (rt_str_equals_c(rt_str(key), "name") || rt_str_equals_c(rt_str(key), "length"))
        return refuse(key, "a function's name and length are read-only", loc);
    if (!rt_function_has_room(o))
        return refuse(key, "the function has no room for properties", loc);
    if (RT_IS_LOCKED(o) && rt_refuse_store(o, key, loc))
        return RT_MARK_BOOL;
    rt_function_set(o, key, value);
    return 0;
}

rt_bool rt_dyn_set(rt_val object, rt_ref key, rt_val value, uint32_t loc)
{
    if (!rt_is_object(object))
        return refuse(key, "the value is no object", loc);
    rt_ref o = rt_ref_of_val(object);
    const rt_layout *layout = rt_layout_of(o);
    if (layout->kind == RT_K_DICT) {
        if (RT_IS_LOCKED(o) && rt_refuse_store(o, key, loc))
            return RT_MARK_BOOL;
        return rt_dict_write(o, key, value, loc);
    }
    if (is_indexed(layout->kind))
        return set_indexed(o, key, value, loc);
    if (layout->kind == RT_K_CLOSURE)
        return set_of_function(o, key, value, loc);
    const rt_field *field = rt_find_field(layout, rt_str(key));
    if (field && !invisible(field)) {
        if (RT_IS_LOCKED(o) && rt_refuse_store(o, key, loc))
            return RT_MARK_BOOL;
        rt_val before = rt_field_value(o, field);
        if (!store_field(o, field, value))
            return refuse(key, "the value is not of the property's type", loc);
        if (before == 0x0e)
            rt_field_added(o, (uint32_t)(field - rt_describe(layout)->fields));
        return 0;
    }
    const rt_member *member = rt_find_member(layout, rt_str(key));
    if (member && member->set)
        return member->set(o, value);
    return refuse(key, member && member->get ? "it has only a getter" : "the object's type does not have it",
                  loc);
}

rt_bool rt_dyn_delete(rt_val object, rt_ref key, uint32_t loc)
{
    if (!rt_is_object(object))
        return 1;
    rt_ref o = rt_ref_of_val(object);
    const rt_layout *layout = rt_layout_of(o);
    if (RT_IS_LOCKED(o) && layout->kind != RT_K_STRING && rt_refuse_delete(o, key, loc))
        return RT_MARK_BOOL;
    if (layout->kind == RT_K_CLOSURE && rt_function_properties(o))
        return rt_dyn_delete(rt_val_of_ref(rt_function_properties(o)), key, loc);
    if (layout->kind == RT_K_DICT) {
        struct rt_dict_entry *entry = rt_dict_find(o, key);
        if (entry) {
            entry->key = NULL;
            entry->value = undefined;
            ((rt_dict *)o)->count--;
        }
        return 1;
    }
    const rt_field *field = rt_find_field(layout, rt_str(key));
    if (field && (field->flags & RT_F_OPTIONAL) && field->rep >= RT_R_REF) {
        *(rt_val *)(void *)((char *)o + field->offset) = 0x0e;
        rt_field_deleted(o, (uint32_t)(field - rt_describe(layout)->fields));
        return 1;
    }
    if (!field && !is_indexed(layout->kind))
        return 1;
    rt_throw_error(RT_E_TYPE, loc, "cannot delete a property that the object's type requires");
    return RT_MARK_BOOL;
}

static bool has(rt_ref o, rt_ref key, bool own)
{
    uint32_t index;
    const rt_layout *layout = rt_layout_of(o);
    if (layout->kind == RT_K_DICT)
        return rt_dict_find(o, key) != NULL;
    if (is_indexed(layout->kind)) {
        if (!rt_is_index(rt_str(key), &index))
            return rt_str_equals_c(rt_str(key), "length");
        return layout->kind == RT_K_ARRAY ? rt_array_has(o, (int32_t)index)
                                          : index < indexed_length(o, layout->kind);
    }
    if (layout->kind == RT_K_CLOSURE) {
        rt_ref given = rt_function_properties(o);
        bool always = rt_str_equals_c(rt_str(key), "name") || rt_str_equals_c(rt_str(key), "length");
        return always || (given && rt_dict_find(given, key));
    }
    const rt_field *field = rt_find_field(layout, rt_str(key));
    if (field && !invisible(field)) {
        rt_val value = rt_field_value(o, field);
        return value != 0 && value != 0x0e;
    }
    const rt_member *member = rt_find_member(layout, rt_str(key));
    return member && (!own || !(member->flags & RT_F_HIDDEN));
}

rt_bool rt_dyn_has(rt_val object, rt_ref key, uint32_t loc)
{
    if (rt_typeof(object) != RT_T_OBJECT && rt_typeof(object) != RT_T_FUNCTION) {
        rt_throw_error(RT_E_TYPE, loc, "Cannot use 'in' operator to search for a key in a primitive value");
        return RT_MARK_BOOL;
    }
    if (object == 0x02)
        return 0;
    if (has(rt_ref_of_val(object), key, false))
        return 1;
    return !rt_dyn_is_bare(object) && is_object_prototype_key((rt_string *)key);
}

rt_bool rt_dyn_has_own(rt_val object, rt_ref key)
{
    return rt_is_object(object) && has(rt_ref_of_val(object), key, true);
}

rt_ref rt_val_to_key(rt_val key, uint32_t loc)
{
    if (rt_is_string(key))
        return rt_ref_of_val(key);
    if (rt_is_symbol(key)) {
        rt_throw_error(RT_E_TYPE, loc, "symbols are not supported as keys known only at run time");
        return NULL;
    }
    return rt_val_to_str(key, loc);
}

static void push_key(rt_ref keys, rt_ref key)
{
    rt_array *a = RT_ARRAY(keys);
    if (a->length == a->capacity)
        rt_array_grow(keys, a->length + 1);
    RT_ARRAY_DATA(keys, rt_ref)[a->length++] = key;
}

rt_ref rt_dyn_keys(rt_val object)
{
    rt_ref keys = rt_array_new(RT_L_ARRAY_REF, 0, 0);
    if (!rt_is_object(object))
        return keys;
    rt_ref o = rt_ref_of_val(object);
    uint8_t kind = rt_kind_of(o);
    if (is_indexed(kind)) {
        uint32_t n = indexed_count(o, kind);
        for (uint32_t i = 0; i < n; i++)
            if (kind != RT_K_ARRAY || rt_array_has(o, (int32_t)i))
                push_key(keys, rt_num_to_str(i));
        return keys;
    }
    rt_own_walk walk = rt_own_start(o);
    rt_own property;
    while (rt_own_next(&walk, &property))
        push_key(keys, property.name);
    return keys;
}

static bool is_among(rt_ref key, uint32_t count, rt_ref const *excluded)
{
    for (uint32_t i = 0; i < count; i++)
        if (rt_str_equal(key, excluded[i]))
            return true;
    return false;
}

rt_bool rt_dict_spread_without(rt_ref dict, rt_val source, uint32_t count, rt_ref const *excluded,
                               uint32_t loc)
{
    (void)loc;
    if (!rt_is_object(source))
        return 0;
    rt_ref o = rt_ref_of_val(source);
    uint8_t kind = rt_kind_of(o);
    if (is_indexed(kind)) {
        uint32_t n = indexed_count(o, kind);
        for (uint32_t i = 0; i < n; i++) {
            rt_ref key = rt_num_to_str(i);
            if ((kind != RT_K_ARRAY || rt_array_has(o, (int32_t)i)) && !is_among(key, count, excluded))
                rt_dict_set(dict, key, get_indexed(o, kind, i));
        }
        return 0;
    }
    rt_own_walk walk = rt_own_start(o);
    rt_own property;
    while (rt_own_next(&walk, &property)) {
        if (is_among(property.name, count, excluded))
            continue;
        rt_val value = rt_own_value(&walk, &property);
        if (RT_THREW_VAL(value))
            return RT_MARK_BOOL;
        rt_dict_set(dict, property.name, value);
    }
    return 0;
}

rt_bool rt_dict_spread(rt_ref dict, rt_val source, uint32_t loc)
{
    return rt_dict_spread_without(dict, source, 0, NULL, loc);
}
