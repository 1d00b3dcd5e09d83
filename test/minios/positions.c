/* SPDX-License-Identifier: MIT */
/* Looks addresses up in a position table: arguments are the table's file and hexadecimal addresses. */
#include <stdio.h>
#include <stdlib.h>
#include "../../minios/positions.h"

int main(int argc, char **argv)
{
    static unsigned char table[1 << 20];
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (file == NULL)
        return 2;
    size_t size = fread(table, 1, sizeof table, file);
    fclose(file);
    for (int i = 2; i < argc; i++) {
        struct position position;
        uint64_t address = strtoull(argv[i], NULL, 16);
        uint32_t depth = 0;
        for (; positions_find(table, table + size, address, depth, &position); depth++)
            printf("%s%s %s:%u", depth > 0 ? " < " : "", position.function, position.file, position.line);
        printf("%s\n", depth > 0 ? "" : "unknown");
    }
    return 0;
}
