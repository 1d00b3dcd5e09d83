// SPDX-License-Identifier: MIT
#include <cmath>
#include <vector>

namespace {

double element(int row, int column)
{
    int diagonal = row + column;
    return 1.0 / (diagonal * (diagonal + 1) / 2 + row + 1);
}

std::vector<double> multiply(const std::vector<double> &v, bool transposed)
{
    std::vector<double> result(v.size());
    for (std::size_t i = 0; i < v.size(); i++) {
        double sum = 0;
        for (std::size_t j = 0; j < v.size(); j++)
            sum += (transposed ? element(j, i) : element(i, j)) * v[j];
        result[i] = sum;
    }
    return result;
}

double dot(const std::vector<double> &a, const std::vector<double> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); i++)
        sum += a[i] * b[i];
    return sum;
}

} // namespace

double work()
{
    std::vector<double> u(2200, 1.0), v = u;
    for (int round = 0; round < 12; round++) {
        v = multiply(multiply(u, false), true);
        u = multiply(multiply(v, false), true);
    }
    return std::round(std::sqrt(dot(u, v) / dot(v, v)) * 1e9);
}
