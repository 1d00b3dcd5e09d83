/* SPDX-License-Identifier: MIT */
/*
 * Reads the position table, which position-table.ts writes (the format is described there). A lookup decodes
 * from the start: nobody is in a hurry in a crash report, and a table without an index is half the size.
 */
#include <stddef.h>
#include "positions.h"

#define NAME_SIZE 80
#define FILE_SIZE 200
#define NO_FILE UINT32_MAX
#define LITERAL 0x01
#define FIRST_PAIR 0x80
#define MAX_PENDING 16
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

static void skip_string(struct reader *reader)
{
    while (read_byte(reader) != 0)
        continue;
}

/* What stands before the functions. */
struct lists {
    struct reader pairs, files, inlined;
};

static size_t append(char *to, size_t size, size_t length, uint32_t byte)
{
    if (length + 1 < size)
        to[length++] = (char)byte;
    return length;
}

/*
 * Unpacks a string behind the first `length` bytes of what `to` has room for; what does not fit is left out.
 * A pair is made of pairs with lower numbers, so this ends whatever the table says.
 */
static void read_string(struct reader *reader, const struct lists *lists, char *to, size_t size,
                        size_t length)
{
    uint32_t byte;
    while ((byte = read_byte(reader)) != 0) {
        unsigned char pending[MAX_PENDING] = { (unsigned char)byte };
        uint32_t count = 1;
        if (byte == LITERAL) {
            length = append(to, size, length, read_byte(reader));
            continue;
        }
        while (count > 0) {
            uint32_t symbol = pending[--count];
            const unsigned char *pair = lists->pairs.at;
            if (symbol < FIRST_PAIR) {
                length = append(to, size, length, symbol);
                continue;
            }
            if (symbol >= FIRST_PAIR + (lists->pairs.end - pair) / 2 || count + 2 > MAX_PENDING)
                continue;
            pair += 2 * (symbol - FIRST_PAIR);
            if (pair[0] < symbol && pair[1] < symbol) {
                pending[count++] = pair[1];
                pending[count++] = pair[0];
            }
        }
    }
    to[length] = '\0';
}

/* String `index` of the files. */
static const char *file_at(const struct lists *lists, uint32_t index)
{
    static char name[FILE_SIZE];
    struct reader files = lists->files;
    for (uint32_t i = 0; i < index && files.at < files.end; i++)
        skip_string(&files);
    read_string(&files, lists, name, sizeof name, 0);
    return name;
}

/* Steps over the lists at the start of the table. */
static struct lists read_lists(struct reader *reader)
{
    struct lists lists;
    uint32_t count = read_number(reader);
    lists.pairs = *reader;
    if (2 * count <= (size_t)(reader->end - reader->at))
        reader->at += 2 * count;
    lists.pairs.end = reader->at;
    count = read_number(reader);
    lists.files = *reader;
    while (count-- > 0 && reader->at < reader->end)
        skip_string(reader);
    count = read_number(reader);
    lists.inlined = *reader;
    while (count-- > 0 && reader->at < reader->end) {
        skip_string(reader);
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
    static char name[NAME_SIZE];
    struct reader list = lists->inlined;
    for (uint32_t i = 0; i < call.number && list.at < list.end; i++) {
        skip_string(&list);
        read_number(&list);
        read_number(&list);
    }
    read_string(&list, lists, name, sizeof name, 0);
    position->function = name;
    position->file = file_at(lists, read_number(&list));
    position->line = read_number(&list) + (uint32_t)call.step;
}

/*
 * The last row at or before `offset`, given the position and `file` of the function itself. `depth` counts from
 * the innermost of the calls inlined there; false when there are not so many.
 */
static bool find_row(struct reader rows, const struct lists *lists, uint32_t file, uint32_t offset,
                     uint32_t depth, struct position *position)
{
    struct inlined calls[MAX_INLINED] = { { 0, 0 } }, found[MAX_INLINED];
    uint32_t at = 0, line = position->line, count = 0, own_file = file;
    while (rows.at < rows.end) {
        uint32_t byte = read_byte(&rows), next_count = 0;
        if (byte == NEW_FILE) {
            file = read_number(&rows);
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
        own_file = file;
        position->line = line;
        count = next_count;
        for (uint32_t i = 0; i < count; i++)
            found[i] = calls[i];
    }
    if (depth < count)
        place_inlined(lists, found[count - 1 - depth], position);
    else if (own_file != NO_FILE)
        position->file = file_at(lists, own_file);
    return depth <= count;
}

/* What the table says of a function. */
struct entry {
    uint32_t size;
    uint32_t shared; /* of its name, with the name before */
    struct reader name;
    uint32_t file, line;
    struct reader rows;
};

/* False when the table is broken. */
static bool read_entry(struct reader *reader, struct entry *entry)
{
    entry->size = read_number(reader);
    entry->shared = read_number(reader);
    entry->name = *reader;
    skip_string(reader);
    uint32_t file = read_number(reader);
    entry->file = file > 1 ? file - 2 : NO_FILE;
    entry->line = file > 1 ? read_number(reader) : 0;
    uint32_t row_bytes = file > 0 ? read_number(reader) : 0;
    if (row_bytes > (size_t)(reader->end - reader->at))
        return false;
    entry->rows = (struct reader){ reader->at, reader->at + row_bytes };
    reader->at += row_bytes;
    return true;
}

bool positions_find(const void *start, const void *end, uint64_t address, uint32_t depth,
                    struct position *position)
{
    static char name[NAME_SIZE];
    struct reader reader = { start, end };
    struct lists lists = read_lists(&reader);
    uint32_t count = read_number(&reader);
    uint64_t function = read_number(&reader);
    struct reader whole = reader; /* from the last name that is given in full */
    struct entry entry;
    if (address < function)
        return false;
    for (; count > 0; count--) {
        struct reader here = reader;
        if (!read_entry(&reader, &entry))
            return false;
        if (entry.shared == 0)
            whole = here;
        if (address - function < entry.size)
            break;
        function += entry.size;
    }
    if (count == 0)
        return false;
    while (whole.at < reader.at && read_entry(&whole, &entry))
        read_string(&entry.name, &lists, name, sizeof name,
                    entry.shared < NAME_SIZE ? entry.shared : NAME_SIZE - 1);
    *position = (struct position){ name, "", entry.line };
    return find_row(entry.rows, &lists, entry.file, (uint32_t)(address - function), depth, position);
}
