// SPDX-License-Identifier: MIT
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace {

using Row = std::vector<double>;
using Matrix = std::vector<Row>;

Matrix make_matrix(std::size_t size, std::uint32_t seed)
{
    Matrix rows(size, Row(size));
    for (Row &row : rows) {
        for (double &entry : row) {
            seed = seed * 1664525u + 1013904223u;
            entry = (std::int32_t(seed) >> 8) / 65536.0;
        }
    }
    return rows;
}

std::vector<std::size_t> decompose(Matrix &rows)
{
    const std::size_t size = rows.size();
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t column = 0; column < size; column++) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < size; row++)
            if (std::abs(rows[row][column]) > std::abs(rows[pivot][column]))
                pivot = row;
        std::swap(rows[column], rows[pivot]);
        std::swap(order[column], order[pivot]);
        const Row &top = rows[column];
        for (std::size_t row = column + 1; row < size; row++) {
            Row &current = rows[row];
            const double factor = current[column] / top[column];
            current[column] = factor;
            for (std::size_t k = column + 1; k < size; k++)
                current[k] -= factor * top[k];
        }
    }
    return order;
}

Row solve(const Matrix &rows, const std::vector<std::size_t> &order, const Row &right)
{
    const std::size_t size = rows.size();
    Row x(size);
    for (std::size_t row = 0; row < size; row++)
        x[row] = right[order[row]];
    for (std::size_t row = 0; row < size; row++)
        for (std::size_t k = 0; k < row; k++)
            x[row] -= rows[row][k] * x[k];
    for (std::size_t row = size; row-- > 0;) {
        for (std::size_t k = row + 1; k < size; k++)
            x[row] -= rows[row][k] * x[k];
        x[row] /= rows[row][row];
    }
    return x;
}

/* JavaScript's: halves go up. */
double round_up(double x) { return std::floor(x + 0.5); }

} // namespace

double work()
{
    const std::size_t size = 240;
    double checksum = 0;
    for (std::uint32_t round = 1; round <= 50; round++) {
        Matrix matrix = make_matrix(size, round);
        Row right;
        for (const Row &row : matrix)
            right.push_back(row.front() - row.back());
        const auto order = decompose(matrix);
        for (int i = 0; i < 10; i++) {
            const Row x = solve(matrix, order, right);
            checksum = std::fmod(
                checksum * 31 + round_up(x.front() * 1000) + round_up(x.back() * -1000), 1000003);
            right[i] += i;
        }
    }
    return checksum;
}
