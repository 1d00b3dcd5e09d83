// SPDX-License-Identifier: MIT
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace {

struct Json;
using Array = std::vector<Json>;
/** Keys in the order of the text, as in JavaScript; documents have few keys in an object. */
using Object = std::vector<std::pair<std::string, Json>>;
struct Json {
    std::variant<std::nullptr_t, bool, double, std::string, Array, Object> value;
};

class Reader {
public:
    explicit Reader(std::string_view text) : text(text) {}

    Json read()
    {
        Json result = value();
        skip_space();
        if (at != text.size())
            throw std::runtime_error("unexpected text");
        return result;
    }

private:
    void skip_space()
    {
        while (at < text.size() && static_cast<unsigned char>(text[at]) <= 32)
            at++;
    }

    char peek() const { return at < text.size() ? text[at] : '\0'; }

    bool accept(char c)
    {
        if (peek() != c)
            return false;
        at++;
        return true;
    }

    void expect(char c)
    {
        if (!accept(c))
            throw std::runtime_error(std::string(1, c) + " expected");
    }

    Json value()
    {
        skip_space();
        switch (peek()) {
        case '{':
            return {object()};
        case '[':
            return {array()};
        case '"':
            return {string()};
        case 't':
            word("true");
            return {true};
        case 'f':
            word("false");
            return {false};
        case 'n':
            word("null");
            return {nullptr};
        default:
            return {number()};
        }
    }

    Object object()
    {
        Object result;
        at++;
        skip_space();
        if (accept('}'))
            return result;
        do {
            skip_space();
            std::string key = string();
            skip_space();
            expect(':');
            result.emplace_back(std::move(key), value());
            skip_space();
        } while (accept(','));
        expect('}');
        return result;
    }

    Array array()
    {
        Array result;
        at++;
        skip_space();
        if (accept(']'))
            return result;
        do {
            result.push_back(value());
            skip_space();
        } while (accept(','));
        expect(']');
        return result;
    }

    std::string string()
    {
        expect('"');
        std::string result;
        std::size_t copied = at;
        for (;;) {
            unsigned char c = peek();
            at++;
            if (c == '"')
                return result += text.substr(copied, at - 1 - copied);
            if (c == '\\') {
                result += text.substr(copied, at - 1 - copied);
                result += escape();
                copied = at;
            } else if (c < 32) {
                throw std::runtime_error("a string does not end");
            }
        }
    }

    char escape()
    {
        char letter = text[at++];
        switch (letter) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case 'u': {
            int code = 0;
            std::from_chars(text.data() + at, text.data() + at + 4, code, 16);
            at += 4;
            return char(code); /* the documents are Latin-1 */
        }
        default:
            return letter;
        }
    }

    double number()
    {
        std::size_t start = at;
        while (at < text.size() && std::string_view("+-.0123456789eE").find(text[at]) != std::string_view::npos)
            at++;
        double result = 0;
        std::from_chars(text.data() + start, text.data() + at, result);
        return result;
    }

    void word(std::string_view expected)
    {
        if (text.substr(at, expected.size()) != expected)
            throw std::runtime_error("unknown word");
        at += expected.size();
    }

    std::string_view text;
    std::size_t at = 0;
};

void quote(const std::string &text, std::string &out)
{
    out += '"';
    for (char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    out += '"';
}

void write(const Json &json, std::string &out)
{
    if (std::holds_alternative<std::nullptr_t>(json.value)) {
        out += "null";
    } else if (const bool *flag = std::get_if<bool>(&json.value)) {
        out += *flag ? "true" : "false";
    } else if (const double *number = std::get_if<double>(&json.value)) {
        char buffer[40];
        out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, *number).ptr);
    } else if (const std::string *text = std::get_if<std::string>(&json.value)) {
        quote(*text, out);
    } else if (const Array *array = std::get_if<Array>(&json.value)) {
        out += '[';
        for (const Json &item : *array) {
            if (&item != array->data())
                out += ',';
            write(item, out);
        }
        out += ']';
    } else {
        const Object &object = std::get<Object>(json.value);
        out += '{';
        for (const auto &member : object) {
            if (&member != object.data())
                out += ',';
            quote(member.first, out);
            out += ':';
            write(member.second, out);
        }
        out += '}';
    }
}

long weigh(const Json &json)
{
    if (std::holds_alternative<std::nullptr_t>(json.value))
        return 1;
    if (const bool *flag = std::get_if<bool>(&json.value))
        return *flag ? 3 : 2;
    if (const double *number = std::get_if<double>(&json.value))
        return long(std::floor(std::fabs(*number) * 8)) % 9973;
    if (const std::string *text = std::get_if<std::string>(&json.value))
        return text->size();
    long sum = 5;
    if (const Array *array = std::get_if<Array>(&json.value)) {
        for (const Json &item : *array)
            sum = (sum * 7 + weigh(item)) % 1000003;
    } else {
        for (const auto &[key, item] : std::get<Object>(json.value))
            sum = (sum * 11 + long(key.size()) + weigh(item)) % 1000003;
    }
    return sum;
}

std::string number_text(double number)
{
    char buffer[40];
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr};
}

std::string make_document()
{
    static const char *const all_tags[] = {"alpha", "beta", "g\\u00e4mma"};
    std::string text = "[";
    for (int i = 0; i < 4000; i++) {
        if (i > 0)
            text += ",\n";
        std::string id = std::to_string(i);
        text += "{ \"id\": " + id + ", \"name\": \"user \\\"" + std::to_string(i * 7) + "\\\"\", \"score\": ";
        text += number_text(i * 37 % 1000 / 8.0) + ", \"active\": " + (i % 3 == 0 ? "true" : "false") + ",\n";
        text += "  \"tags\": [";
        for (int tag = 0; tag < i % 4; tag++)
            text += std::string(tag > 0 ? ", \"" : "\"") + all_tags[tag] + "\"";
        text += "], \"parent\": ";
        text += i % 5 == 0 ? "null" : "{\"id\": " + std::to_string(i >> 1) + ", \"kind\": \"node\"}";
        text += " }";
    }
    return text + "]";
}

} // namespace

double work()
{
    std::string text = make_document();
    long checksum = 0;
    for (int round = 0; round < 22; round++) {
        Json value = Reader(text).read();
        checksum = (checksum * 31 + weigh(value)) % 1000003;
        text.clear();
        write(value, text);
    }
    return checksum * 1000.0 + text.size() % 1000;
}
