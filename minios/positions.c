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

static const char *file_name(struct reader files, uint32_t index)
{
    const char *name = "?";
    for (uint32_t i = 0; i <= index && files.at < files.end; i++)
        name = read_string(&files);
    return name;
}

/* The last row at or before `offset`, given the position of the function itself. */
static void find_row(struct reader rows, struct reader files, uint32_t offset, struct position *position)
{
    uint32_t at = 0, line = position->line;
    const char *file = position->file;
    while (rows.at < rows.end) {
        uint32_t byte = read_byte(&rows);
        if (byte == NEW_FILE) {
            file = file_name(files, read_number(&rows));
            continue;
        }
        if (byte == LONG_ROW) {
            at += read_number(&rows);
            line += (uint32_t)read_signed(&rows);
        } else {
            at += 1 + byte % SHORT_ADDRESSES;
            line += byte / SHORT_ADDRESSES + (uint32_t)LEAST_LINE_STEP;
        }
        if (at > offset)
            return;
        position->file = file;
        position->line = line;
    }
}

bool positions_find(const void *start, const void *end, uint64_t address, struct position *position)
{
    static char name[NAME_SIZE];
    struct reader reader = { start, end };
    uint32_t file_count = read_number(&reader);
    struct reader files = reader;
    while (file_count-- > 0)
        read_string(&reader);
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
            position->line = read_number(&rows);
            uint32_t row_bytes = read_number(&rows);
            if (row_bytes > (size_t)(rows.end - rows.at))
                return false;
            reader.at = rows.at + row_bytes;
        }
        rows.end = reader.at;
        if (address - function < size) {
            position->function = name;
            position->file = file == 0 ? "" : file_name(files, file - 1);
            find_row(rows, files, (uint32_t)(address - function), position);
            return true;
        }
        function += size;
    }
    return false;
}
