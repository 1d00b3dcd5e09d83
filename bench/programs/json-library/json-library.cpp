// SPDX-License-Identifier: MIT
// C++ has no JSON in its library: a reader and a writer for exactly these records, as one writes them when no library is at
// hand.
#include <charconv>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Item {
    std::string name;
    double price = 0, count = 0;
};

struct Order {
    double id = 0;
    std::string customer;
    std::vector<Item> items;
    bool paid = false;
    std::optional<std::string> note;
};

class Writer {
public:
    std::string text;

    void write(const std::vector<Order> &orders)
    {
        list(orders, [this](const Order &order) {
            text += "{\"id\":";
            number(order.id);
            text += ",\"customer\":";
            string(order.customer);
            text += ",\"items\":";
            list(order.items, [this](const Item &item) {
                text += "{\"name\":";
                string(item.name);
                text += ",\"price\":";
                number(item.price);
                text += ",\"count\":";
                number(item.count);
                text += '}';
            });
            text += order.paid ? ",\"paid\":true,\"note\":" : ",\"paid\":false,\"note\":";
            if (order.note)
                string(*order.note);
            else
                text += "null";
            text += '}';
        });
    }

private:
    template <typename T, typename Write> void list(const std::vector<T> &items, Write write_item)
    {
        text += '[';
        for (const T &item : items) {
            if (&item != items.data())
                text += ',';
            write_item(item);
        }
        text += ']';
    }

    void number(double value)
    {
        char buffer[40];
        text.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    }

    void string(const std::string &value)
    {
        text += '"';
        for (char c : value) {
            if (c == '"' || c == '\\')
                text += '\\';
            if (c == '\n')
                text += "\\n";
            else
                text += c;
        }
        text += '"';
    }
};

class Reader {
public:
    explicit Reader(std::string_view text) : text(text) {}

    std::vector<Order> orders()
    {
        std::vector<Order> result;
        list([&] {
            Order order;
            object([&](const std::string &key) {
                if (key == "id")
                    order.id = number();
                else if (key == "customer")
                    order.customer = string();
                else if (key == "items")
                    list([&] { order.items.push_back(item()); });
                else if (key == "paid")
                    order.paid = flag();
                else if (key == "note")
                    order.note = optional_string();
                else
                    fail();
            });
            result.push_back(std::move(order));
        });
        return result;
    }

private:
    Item item()
    {
        Item result;
        object([&](const std::string &key) {
            if (key == "name")
                result.name = string();
            else if (key == "price")
                result.price = number();
            else if (key == "count")
                result.count = number();
            else
                fail();
        });
        return result;
    }

    [[noreturn]] void fail() const { throw std::runtime_error("bad JSON at " + std::to_string(at)); }

    void skip_space()
    {
        while (at < text.size() && static_cast<unsigned char>(text[at]) <= 32)
            at++;
    }

    bool accept(char c)
    {
        skip_space();
        if (at == text.size() || text[at] != c)
            return false;
        at++;
        return true;
    }

    void expect(char c)
    {
        if (!accept(c))
            fail();
    }

    bool word(std::string_view expected)
    {
        skip_space();
        if (text.substr(at, expected.size()) != expected)
            return false;
        at += expected.size();
        return true;
    }

    template <typename Read> void list(Read read_item)
    {
        expect('[');
        if (accept(']'))
            return;
        do
            read_item();
        while (accept(','));
        expect(']');
    }

    template <typename Read> void object(Read read_member)
    {
        expect('{');
        if (accept('}'))
            return;
        do {
            std::string key = string();
            expect(':');
            read_member(key);
        } while (accept(','));
        expect('}');
    }

    double number()
    {
        skip_space();
        double result = 0;
        auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), result);
        if (error != std::errc())
            fail();
        at = std::size_t(end - text.data());
        return result;
    }

    bool flag()
    {
        if (word("true"))
            return true;
        if (!word("false"))
            fail();
        return false;
    }

    std::optional<std::string> optional_string()
    {
        if (word("null"))
            return std::nullopt;
        return string();
    }

    std::string string()
    {
        expect('"');
        std::string result;
        for (; at < text.size() && text[at] != '"'; at++) {
            if (text[at] != '\\') {
                result += text[at];
                continue;
            }
            char letter = ++at < text.size() ? text[at] : '\0';
            result += letter == 'n' ? '\n' : letter;
        }
        if (at++ >= text.size())
            fail();
        return result;
    }

    std::string_view text;
    std::size_t at = 0;
};

std::vector<Order> make_orders(int count)
{
    std::vector<Order> orders(count);
    for (int id = 0; id < count; id++) {
        Order &order = orders[id];
        order.id = id;
        order.customer = "customer " + std::to_string(id * 31 % 101);
        for (int i = 0; i < id % 5; i++)
            order.items.push_back({"item-" + std::to_string(i), (id * 3 + i) / 4.0, i + 1.0});
        order.paid = id % 2 == 0;
        if (id % 7 == 0)
            order.note = "say \"hello\",\nthen leave";
    }
    return orders;
}

double total(const std::vector<Order> &orders)
{
    double sum = 0;
    for (const Order &order : orders) {
        for (const Item &item : order.items)
            sum += item.price * item.count + item.name.size();
        sum += order.paid + (order.note ? order.note->size() : 0) + order.customer.size();
    }
    return sum;
}

} // namespace

double work()
{
    std::vector<Order> orders = make_orders(3000);
    long checksum = 0;
    for (int round = 0; round < 90; round++) {
        Writer writer;
        writer.write(orders);
        orders = Reader(writer.text).orders();
        checksum = (checksum * 31 + long(writer.text.size()) + long(std::floor(total(orders) * 4))) % 1000003;
    }
    return checksum;
}
