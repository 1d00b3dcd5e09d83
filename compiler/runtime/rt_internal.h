/* SPDX-License-Identifier: MIT */
/* Structures and helpers that the runtime's C files share and compiled code never sees. */
#ifndef RT_INTERNAL_H
#define RT_INTERNAL_H

#include "rt.h"
#include "rt_platform.h"

typedef struct {
    struct rt_object head;
    rt_ref description; /* a string, or RT_UNDEFINED */
} rt_symbol;

/* head.aux of a string that a concatenation made: appending to it again is likely. */
#define RT_S_BUILT 2u
/* Its units are the start of an rt_text_buffer. */
#define RT_S_BUFFERED 4u

/* An RT_L_BUFFER with room behind the units of the longest string in it. */
typedef struct {
    struct rt_object head;
    uint32_t used, capacity; /* bytes */
    uint8_t data[];
} rt_text_buffer;

/* head.aux of an array whose elements do not begin where their buffer does any more. */
#define RT_A_MOVED 1u
/* A bit of an array's `reserved`: one more slot is in use behind its capacity. */
#define RT_A_EXTRA 1u
/* Where the elements of a small array stand: behind it, in its own cell. */
static inline void *rt_own_storage(const rt_array *a) { return (void *)(uintptr_t)(a + 1); }

/* An object with keys known only at run time: entries in order of insertion, and an open-addressed index over
 * them. */
typedef struct {
    struct rt_object head;
    uint32_t count;      /* living entries */
    uint32_t used;       /* entries, deleted ones included */
    uint32_t capacity;   /* of entries */
    uint32_t index_size; /* a power of two, or 0 while the dictionary is small */
    struct rt_dict_entry *entries;
    uint32_t *index;
} rt_dict;

struct rt_dict_entry {
    rt_ref key; /* a string, or 0 after deletion */
    rt_val value;
};
/* The entry, or NULL. */
struct rt_dict_entry *rt_dict_find(rt_ref dict, rt_ref key);

/* What a layout's instances are called, or NULL; and with their fields and members. A program in which something asks
 * for what the compiler has left out stops with a report. */
const rt_string *rt_layout_name(const rt_layout *layout);
const rt_description *rt_describe(const rt_layout *layout);
/* Whether it would not stop. */
bool rt_is_described(const rt_layout *layout);

/* The field or member of a layout by name, hidden ones too; NULL when there is none. Members: the most
 * derived. */
const rt_field *rt_find_field(const rt_layout *layout, const rt_string *name);
const rt_field *rt_find_field_c(const rt_layout *layout, const char *name);
const rt_member *rt_find_member(const rt_layout *layout, const rt_string *name);
const rt_member *rt_find_member_c(const rt_layout *layout, const char *name);
/* The thunk of o's method of this name, or of its property that holds a function now; NULL where there is none. *own is
 * what the property holds, undefined when there is no property. */
rt_call0 *rt_find_conversion(rt_ref o, const rt_layout *layout, const rt_string *name, rt_val *own);
/* Value of a field; RT_ABSENT when the object does not have it. */
rt_val rt_field_value(rt_ref object, const rt_field *field);

/* Walks over the own enumerable properties with string keys of an object that is no array, string or typed
 * array, in JavaScript's order. The object may change meanwhile. */
typedef struct {
    rt_ref object;
    uint32_t next;
    rt_ref order; /* dictionaries with index-like keys, objects with an order of their own: a buffer; else
                     NULL */
    uint32_t next_member;
    bool symbols; /* walk over keys that are well-known symbols (spelled @@name) instead of strings */
} rt_own_walk;
typedef struct {
    rt_ref name;
    rt_val value;              /* meaningless for accessors */
    const rt_member *accessor; /* or NULL */
} rt_own;
/* Stops for a class with static fields. */
rt_own_walk rt_own_start(rt_ref object);
bool rt_own_next(rt_own_walk *walk, rt_own *property);
/* Its value, running a getter: 0 when that threw. */
rt_val rt_own_value(const rt_own_walk *walk, const rt_own *property);

/* Sets what rt_conversion_argument gives to the thunk that is called next. */
void rt_set_conversion_argument(rt_ref argument);

/* Whether a property's name, `@@iterator` and the like, stands for a well-known symbol (frontend/property-name.ts). */
bool rt_is_symbol_name(const rt_string *name);

/* What a kind of typed array is called. */
const char *rt_typed_name(rt_ref array);

/* Symbol.toStringTag of an object, empty when it has none; RT_MARK_REF when its getter throws. */
rt_ref rt_string_tag(rt_ref o);
/* The table that an iterator of a Map or Set walks over, or undefined for other iterators. */
rt_val rt_iterated_table(rt_ref iterator);

/* Whether a layout is that of a class as a value. */
static inline bool rt_is_class_value(const rt_layout *layout)
{
    return layout->builtin == RT_B_CLASS || layout->builtin == RT_B_CLASS_WITH_FIELDS;
}

/* Whether a class name is one of the language's error classes. */
bool rt_is_builtin_error_name(const rt_string *name);

/* Whether the text is a canonical array index (0 .. 2^32-2). */
bool rt_is_index(const rt_string *s, uint32_t *index);

/* Whether an array's representation can hold the value. */
rt_bool rt_array_fits(rt_ref array, rt_val value);
/* Element of a typed array, which exists. */
rt_val rt_typed_any(rt_ref array, uint32_t index);

/* Sign and magnitude; head.aux is 1 when negative. Zero has no limbs; the highest limb is never 0. */
typedef struct {
    struct rt_object head;
    uint32_t length;
    uint32_t limbs[];
} rt_bigint;

/* Strings under construction: `units` may be written until the string is given away. */
rt_string *rt_str_new(uint32_t length, bool wide);
static inline uint8_t *rt_str_latin1_units(rt_string *s) { return (uint8_t *)(uintptr_t)s->units; }
static inline uint16_t *rt_str_wide_units(rt_string *s) { return (uint16_t *)(uintptr_t)s->units; }
/* Copies. From UTF-16 the result is Latin-1 when it can be. UTF-8: malformed input gives U+FFFD. */
rt_ref rt_str_from_latin1(const void *bytes, size_t length);
rt_ref rt_str_from_utf16(const uint16_t *units, size_t length);
rt_ref rt_str_from_utf8(const void *bytes, size_t size);
/* The same; *bad says whether the input was malformed. */
rt_ref rt_str_from_utf8_checked(const void *data, size_t size, bool *bad);
rt_ref rt_str_from_c(const char *text);
/* Bytes that the string has in UTF-8, and the encoding itself. Lone surrogates become U+FFFD. */
size_t rt_str_utf8_size(const rt_string *s);
size_t rt_str_to_utf8(const rt_string *s, char *out);
/* Copies units [from, from+count) of s as 16-bit units, or (Latin-1 strings only) as bytes. */
void rt_str_copy_wide(uint16_t *to, const rt_string *s, uint32_t from, uint32_t count);
bool rt_str_equals_c(const rt_string *s, const char *text);
/* Units [from, to) as a string of their own; shares storage when long. */
rt_ref rt_str_slice(rt_ref s, uint32_t from, uint32_t to);
#define RT_MAX_STRING 0x1fffffe8u

/* A buffer that grows: used to build output strings. Heap memory, reachable from the C stack. */
typedef struct {
    rt_ref buffer;             /* RT_L_BUFFER */
    uint32_t length, capacity; /* units */
    bool wide;
} rt_builder;
void rt_build_any_unit(rt_builder *b, uint32_t unit);
#ifdef __OPTIMIZE_SIZE__
#define rt_build_unit rt_build_any_unit
#else
static inline void rt_build_unit(rt_builder *b, uint32_t unit)
{
    if (RT_LIKELY(!b->wide && unit < 256 && b->length < b->capacity))
        ((uint8_t *)(b->buffer + 1))[b->length++] = (uint8_t)unit;
    else
        rt_build_any_unit(b, unit);
}
#endif
void rt_build_str(rt_builder *b, rt_ref s);
void rt_build_c(rt_builder *b, const char *text);
void rt_build_range(rt_builder *b, rt_ref s, uint32_t from, uint32_t to);
rt_ref rt_build_done(rt_builder *b);

/* Objects by identity, see identity.c. All zero: empty. Members must not be pushed twice. */
typedef struct {
    rt_ref members; /* RT_L_ARRAY_REF, or NULL */
    rt_ref index;   /* RT_L_BUFFER of uint32_t: a member's position + 1, or 0; NULL while there are few */
    uint32_t slot_count;
} rt_identity;
/* A member's position, or -1. */
int32_t rt_identity_find(const rt_identity *set, rt_ref object);
void rt_identity_push(rt_identity *set, rt_ref object);
/* Takes out the member that was pushed last. */
void rt_identity_pop(rt_identity *set);

/* As memcpy, which for the few bytes of most strings costs more to call than to do: the two halves overlap. */
static inline void rt_copy_bytes(uint8_t *to, const uint8_t *from, size_t count)
{
    uint64_t head, tail;
    uint32_t first, last;
    if (count > 16) {
        memcpy(to, from, count);
    } else if (count >= 8) {
        memcpy(&head, from, 8);
        memcpy(&tail, from + count - 8, 8);
        memcpy(to, &head, 8);
        memcpy(to + count - 8, &tail, 8);
    } else if (count >= 4) {
        memcpy(&first, from, 4);
        memcpy(&last, from + count - 4, 4);
        memcpy(to, &first, 4);
        memcpy(to + count - 4, &last, 4);
    } else if (count > 0) {
        to[0] = from[0];
        to[count / 2] = from[count / 2];
        to[count - 1] = from[count - 1];
    }
}

static inline const rt_string *rt_str(rt_ref r) { return (const rt_string *)r; }
static inline uint8_t *rt_buffer_data(rt_ref buffer) { return (uint8_t *)(buffer + 1); }
static inline rt_ref rt_buffer_of(const void *data) { return (rt_ref)(uintptr_t)data - 1; }
/* An RT_L_BUFFER_REF of so many bytes, header included. Its aux says how many words there are to be traced. */
rt_ref rt_new_references(size_t bytes);

void rt_strings_init(void);

/* Where the innermost of the program's own functions in progress stands, as "name (file:line)"; false when that is
 * not known. Does not allocate. */
bool rt_current_position(char *out, size_t size);

/* printf for messages: %s %d %u %zu %c %% only. Always terminated. */
void rt_text(char *out, size_t size, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Double to decimal text as JavaScript's Number::toString does; returns its length (at most 25). */
uint32_t rt_format_f64(double d, char *out);

#endif
