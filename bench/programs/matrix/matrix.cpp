// SPDX-License-Identifier: MIT
#include <cmath>
#include <utility>
#include <vector>

namespace {

using Matrix = std::vector<std::vector<double>>;

template <typename Entry> Matrix build(int size, Entry entry)
{
    Matrix m(size, std::vector<double>(size));
    for (int row = 0; row < size; row++)
        for (int column = 0; column < size; column++)
            m[row][column] = entry(row, column);
    return m;
}

Matrix multiply(const Matrix &a, const Matrix &b)
{
    int size = a.size();
    Matrix product = build(size, [](int, int) { return 0.0; });
    for (int i = 0; i < size; i++) {
        auto &target = product[i];
        for (int k = 0; k < size; k++) {
            double factor = a[i][k];
            const auto &row = b[k];
            for (int j = 0; j < size; j++)
                target[j] += factor * row[j];
        }
    }
    return product;
}

double determinant(Matrix m)
{
    double result = 1;
    int size = m.size();
    for (int column = 0; column < size; column++) {
        int pivot = column;
        for (int row = column + 1; row < size; row++)
            if (std::fabs(m[row][column]) > std::fabs(m[pivot][column]))
                pivot = row;
        if (pivot != column) {
            std::swap(m[pivot], m[column]);
            result = -result;
        }
        const auto &head = m[column];
        result *= head[column];
        for (int row = column + 1; row < size; row++) {
            auto &target = m[row];
            double factor = target[column] / head[column];
            for (int k = column; k < size; k++)
                target[k] -= factor * head[k];
        }
    }
    return result;
}

} // namespace

double work()
{
    const int size = 360;
    Matrix a = build(size, [](int row, int column) { return (row * 7 + column * 3) % 11 / 110.0; });
    Matrix b = build(size, [](int row, int column) { return row == column ? 1 : (row + column) % 5 / 50.0; });
    Matrix power = a;
    for (int i = 0; i < 8; i++)
        power = multiply(power, b);
    double trace = 0;
    for (int i = 0; i < size; i++)
        trace += power[i][i];
    Matrix small =
        build(300, [](int row, int column) { return row == column ? 1.02 : row * column % 7 / 4000.0; });
    return std::round(std::fmod(trace, 1000) * 1e3) + std::round(determinant(std::move(small)) * 1e3);
}
