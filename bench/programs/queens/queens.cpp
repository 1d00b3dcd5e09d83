// SPDX-License-Identifier: MIT
#include <vector>

namespace {

class Board {
public:
    int solutions = 0, checksum = 0;

    explicit Board(int size) : size(size), columns(size), rising(2 * size), falling(2 * size), placed(size) {}

    void place(int row)
    {
        if (row == size) {
            solutions++;
            checksum = (checksum * 3 + placed[solutions % size]) % 1000003;
            return;
        }
        for (int column = 0; column < size; column++) {
            int up = row + column, down = row - column + size;
            if (columns[column] || rising[up] || falling[down])
                continue;
            columns[column] = rising[up] = falling[down] = true;
            placed[row] = column;
            place(row + 1);
            columns[column] = rising[up] = falling[down] = false;
        }
    }

private:
    int size;
    std::vector<char> columns, rising, falling;
    std::vector<int> placed;
};

} // namespace

double work()
{
    double total = 0;
    for (int size = 7; size <= 13; size++) {
        Board board(size);
        board.place(0);
        total += board.solutions * 1000.0 + board.checksum;
    }
    return total;
}
