// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

namespace {

struct Sale {
    std::string region;
    double amount;
    int units;
};

const std::vector<std::string> regions{"north", "east", "south", "west"};

std::vector<Sale> make_sales(int count)
{
    std::vector<Sale> sales;
    for (int i = 0; i < count; i++)
        sales.push_back({regions[i * 7 % 4], i * 7919L % 10007 / 4.0, i % 13});
    return sales;
}

std::vector<double> summarise(const std::vector<Sale> &sales, double least)
{
    std::vector<double> totals;
    for (const std::string &region : regions) {
        double sum = 0;
        for (const Sale &sale : sales) {
            if (sale.region == region && sale.units > 0 && sale.amount * sale.units >= least)
                sum += sale.amount * sale.units;
        }
        totals.push_back(sum);
    }
    return totals;
}

struct Moments {
    double mean, deviation;
};

Moments moments(const std::vector<double> &values)
{
    double mean = std::accumulate(values.begin(), values.end(), 0.0) / values.size();
    double variance = std::accumulate(values.begin(), values.end(), 0.0, [=](double sum, double value) {
        return sum + (value - mean) * (value - mean);
    });
    return {mean, std::sqrt(variance / values.size())};
}

} // namespace

double work()
{
    const std::vector<Sale> sales = make_sales(20000);
    long checksum = 0;
    for (int round = 0; round < 90; round++) {
        std::vector<double> joined = summarise(sales, round * 10);
        std::vector<double> amounts;
        std::transform(sales.begin(), sales.end(), std::back_inserter(amounts),
                       [](const Sale &sale) { return sale.amount; });
        auto [mean, deviation] = moments(amounts);
        std::vector<double> outliers;
        std::copy_if(amounts.begin(), amounts.end(), std::back_inserter(outliers),
                     [mean = mean, deviation = deviation](double amount) {
                         return std::fabs(amount - mean) > 1.5 * deviation;
                     });
        joined.push_back(mean);
        for (std::size_t i = 0; i < std::min<std::size_t>(200, outliers.size()); i++) {
            double parts[] = {outliers[i], double(i), outliers[i] - i};
            joined.insert(joined.end(), std::begin(parts), std::end(parts));
        }
        auto late = std::find_if(sales.begin(), sales.end(), [=](const Sale &sale) {
            return sale.units == 12 && sale.amount > 2000 + round;
        });
        joined.push_back(late->amount);
        joined.push_back(std::any_of(sales.begin(), sales.end(), [](const Sale &sale) { return sale.amount < 0; }));
        for (double value : joined)
            checksum = (checksum * 31 + long(std::floor(value))) % 1000003;
    }
    return checksum;
}
