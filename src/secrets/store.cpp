// SPDX-License-Identifier: Apache-2.0
#include "secrets/store.h"

#include "core/format.h"
#include "secrets/tr.h"

#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::secrets {

namespace {

bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

} // namespace

Store::~Store() = default;

Result<void> checkName(const QString &name)
{
    const bool fits =
        !name.isEmpty() && name.size() <= 128 && isLetterOrDigit(name.at(0)) &&
        std::ranges::all_of(name, [](QChar c) { return isLetterOrDigit(c) || c == u'.' || c == u'-'; });
    if (fits) {
        return {};
    }
    return failure(
        ErrorCode::InvalidInput, Tr::tr("“%1” cannot be the name of a secret").arg(name.left(200)), {},
        Tr::tr("Use 1 to 128 letters, digits, dots, dashes or underscores, the first no dot or dash."));
}

Result<void> checkValue(const QByteArray &value)
{
    if (value.isEmpty()) {
        return failure(ErrorCode::InvalidInput, Tr::tr("Cannot store the secret"),
                       Tr::tr("its value is empty"));
    }
    if (value.size() > maximalValueSize) {
        return failure(ErrorCode::TooLarge, Tr::tr("Cannot store the secret"),
                       Tr::tr("its value is larger than %1").arg(formatSize(maximalValueSize)));
    }
    return {};
}

QString defaultNamesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/kitwright/secret-names"_s;
}

} // namespace kw::secrets
