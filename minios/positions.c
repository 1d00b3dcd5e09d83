/* SPDX-License-Identifier: MIT */
/*
 * Reads the position table, which position-table.ts writes (the format is described there). A lookup decodes
 * from the start: nobody is in a hurry in a crash report, and a table without an index is half the size.
 */
#include <stddef.h>
#include "positions.h"

#define NAME_SIZE 80
#define NEW_FILE 0xff
#define LONG_ROW 0xfe
#define INLINED 0xfd
#define MAX_INLINED 7
#define SHORT_ADDRESSES 42
#define LEAST_LINE_STEP (-1)

/* A table cut short, which no link of ours makes, reads as zeros from its end on. */
struct reader {
    const unsigned char *at, *end;
};

static uint32_t read_byte(struct reader *reader)
{
    return reader->at < reader->end ? *reader->at++ : 0;
}

/* Seven bits at a time, lowest first; the top bit says that more follow. */
static uint32_t read_number(struct reader *reader)
{
    uint32_t number = 0, byte;
    unsigned int shift = 0;
    do {
        byte = read_byte(reader);
        number |= (byte & 0x7f) << shift;
        shift += 7;
    } while ((byte & 0x80) && shift < 32);
    return number;
}

/* Small numbers of either sign: 0, -1, 1, -2, 2 ... */
static int32_t read_signed(struct reader *reader)
{
    uint32_t number = read_number(reader);
    return (int32_t)(number >> 1) ^ -(int32_t)(number & 1);
}

static const char *read_string(struct reader *reader)
{
    const char *string = (const char *)reader->at;
    while (read_byte(reader) != 0)
        continue;
    return string;
}

/* String `index` of a list without its count. */
static const char *string_at(struct reader strings, uint32_t index)
{
    const char *string = "?";
    for (uint32_t i = 0; i <= index && strings.at < strings.end; i++)
        string = read_string(&strings);
    return string;
}

struct lists {
    struct reader files, inlined;
};

/* Steps over the lists at the start of the table. */
static struct lists read_lists(struct reader *reader)
{
    struct lists lists;
    uint32_t count = read_number(reader);
    lists.files = *reader;
    while (count-- > 0 && reader->at < reader->end)
        read_string(reader);
    count = read_number(reader);
    lists.inlined = *reader;
    while (count-- > 0 && reader->at < reader->end) {
        read_string(reader);
        read_number(reader);
        read_number(reader);
    }
    return lists;
}

/* A call that was inlined: number of its function, and step from the line that the list gives for that. */
struct inlined {
    uint32_t number;
    int32_t step;
};

static void place_inlined(const struct lists *lists, struct inlined call, struct position *position)
{
    struct reader list = lists->inlined;
    for (uint32_t i = 0; i <= call.number && list.at < list.end; i++) {
        position->function = read_string(&list);
        position->file = string_at(lists->files, read_number(&list));
        position->line = read_number(&list) + (uint32_t)call.step;
    }
}

/*
 * The last row at or before `offset`, given the position of the function itself. `depth` counts from the
 * innermost of the calls inlined there; false when there are not so many.
 */
static bool find_row(struct reader rows, const struct lists *lists, uint32_t offset, uint32_t depth,
                     struct position *position)
{
    struct inlined calls[MAX_INLINED] = { { 0, 0 } }, found[MAX_INLINED];
    uint32_t at = 0, line = position->line, count = 0;
    const char *file = position->file;
    while (rows.at < rows.end) {
        uint32_t byte = read_byte(&rows), next_count = 0;
        if (byte == NEW_FILE) {
            file = string_at(lists->files, read_number(&rows));
            byte = read_byte(&rows);
        }
        if (byte == INLINED) {
            uint32_t sizes = read_number(&rows);
            uint32_t added = sizes / 8;
            for (next_count = sizes % 8; added > 0 && next_count < MAX_INLINED; added--) {
                calls[next_count].number = read_number(&rows);
                calls[next_count++].step = read_signed(&rows);
            }
            byte = read_byte(&rows);
        }
        if (byte == LONG_ROW) {
            at += read_number(&rows);
            line += (uint32_t)read_signed(&rows);
        } else {
            at += 1 + byte % SHORT_ADDRESSES;
            line += byte / SHORT_ADDRESSES + (uint32_t)LEAST_LINE_STEP;
        }
        if (at > offset)
            break;
        position->file = file;
        position->line = line;
        count = next_count;
        for (uint32_t i = 0; i < count; i++)
            found[i] = calls[i];
    }
    if (depth < count)
        place_inlined(lists, found[count - 1 - depth], position);
    return depth <= count;
}

bool positions_find(const void *start, const void *end, uint64_t address, uint32_t depth,
                    struct position *position)
{
    static char name[NAME_SIZE];
    struct reader reader = { start, end };
    struct lists lists = read_lists(&reader);
    uint32_t count = read_number(&reader);
    uint64_t function = read_number(&reader);
    if (address < function)
        return false;
    for (; count > 0; count--) {
        uint32_t size = read_number(&reader);
        uint32_t length = read_number(&reader);
        const char *rest = read_string(&reader);
        while (*rest != '\0' && length < NAME_SIZE - 1)
            name[length++] = *rest++;
        name[length < NAME_SIZE ? length : NAME_SIZE - 1] = '\0';
        uint32_t file = read_number(&reader);
        position->line = 0;
        struct reader rows = reader;
        if (file != 0) {
            if (file > 1)
                position->line = read_number(&rows);
            uint32_t row_bytes = read_number(&rows);
            if (row_bytes > (size_t)(rows.end - rows.at))
                return false;
            reader.at = rows.at + row_bytes;
        }
        rows.end = reader.at;
        if (address - function < size) {
            position->function = name;
            position->file = file < 2 ? "" : string_at(lists.files, file - 2);
            return find_row(rows, &lists, (uint32_t)(address - function), depth, position);
        }
        function += size;
    }
    return false;
}
