// SPDX-License-Identifier: Apache-2.0
#include "views/project/breadcrumb.h"

#include "yaml/document.h"

namespace kw::views {

namespace {

QString nameOfItem(const yaml::Node &item)
{
    for (const QLatin1StringView key : {QLatin1StringView("image"), QLatin1StringView("name")}) {
        if (const QString name = item.find(QString(key)).text(); !name.isEmpty()) {
            return name;
        }
    }
    return item.isScalar() ? item.text() : QString::number(item.indexInParent() + 1);
}

// Offsets of blanks belong to what stands before them on their line.
qsizetype beforeBlanks(const QByteArray &bytes, qsizetype offset)
{
    qsizetype at = std::min(offset, bytes.size());
    while (at > 0 && (at == bytes.size() || bytes.at(at) == ' ' || bytes.at(at) == '\n' ||
                      bytes.at(at) == '\r' || bytes.at(at) == ':')) {
        if (bytes.at(at - 1) == '\n') {
            break;
        }
        --at;
    }
    return at;
}

} // namespace

QStringList breadcrumb(const yaml::Document &document, qsizetype offset)
{
    const qsizetype at = beforeBlanks(document.text().bytes(), offset);
    yaml::Node node = document.nodeAt(text::ByteOffset(at));
    QStringList result;
    if (node.isValid() && node.isKey()) {
        result.prepend(node.text());
        node = node.parent();
    }
    for (; node.isValid() && node.parent().isValid(); node = node.parent()) {
        if (const yaml::Node key = node.key(); key.isValid()) {
            result.prepend(key.text());
        } else {
            result.prepend(nameOfItem(node));
        }
    }
    return result;
}

} // namespace kw::views
