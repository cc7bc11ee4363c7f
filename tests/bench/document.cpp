// SPDX-License-Identifier: Apache-2.0
// The document core without a window, driven by tests/bench/document.py: one command a line on standard
// input, one answer a line.
//   schema FILE             writes the newest schema as JSON schema
//   open FILE               reads and checks a file          -> number of problems
//   edit BEGIN LENGTH TEXT  TEXT is in hexadecimal digits    -> number of problems
//   complete OFFSET                                          -> number of items
//   hover OFFSET                                             -> length of the text
#include "yaml/document.h"
#include "language/completion.h"
#include "language/hover.h"
#include "schema/json_schema.h"
#include "skaffold/check.h"
#include "text/file.h"

#include <QFile>
#include <QJsonDocument>
#include <QList>

#include <cstdio>
#include <iostream>
#include <string>

using namespace kw;

namespace {

class Driver
{
public:
    qsizetype run(const QList<QByteArray> &words)
    {
        const QByteArray &verb = words.first();
        if (verb == "schema")
            return writeSchema(QString::fromUtf8(words.at(1)));
        if (verb == "open") {
            const auto file = text::load(QString::fromUtf8(words.at(1)));
            if (!file)
                return -1;
            m_document = yaml::Document::parse(file->text);
            return check();
        }
        if (verb == "edit") {
            const qsizetype begin = words.at(1).toLongLong();
            const QByteArray text = QByteArray::fromHex(words.value(3));
            const auto edited = m_document.edited({{begin, begin + words.at(2).toLongLong()}, text});
            if (!edited)
                return -1;
            m_document = *edited;
            return check();
        }
        const text::ByteOffset offset(words.value(1).toLongLong());
        if (verb == "complete")
            return language::complete(m_document, offset).items.size();
        if (verb == "hover") {
            const auto hover = language::hover(m_document, offset);
            return hover ? hover->markdown.size() : 0;
        }
        return -1;
    }

private:
    qsizetype check() const { return skaffold::check(m_document, nullptr).size(); }

    static qsizetype writeSchema(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return -1;
        const auto model = schema::Model::of(schema::ApiVersion::newest(), schema::Flavour::Buildx);
        return file.write(QJsonDocument(schema::toJsonSchema(*model)).toJson());
    }

    yaml::Document m_document;
};

} // namespace

int main()
{
    Driver driver;
    std::string line;
    while (std::getline(std::cin, line)) {
        const qsizetype answer = driver.run(QByteArray::fromStdString(line).split(' '));
        std::printf("%lld\n", static_cast<long long>(answer));
        std::fflush(stdout);
    }
    return 0;
}
