// SPDX-License-Identifier: Apache-2.0
#include "schema/api_version.h"

using namespace Qt::StringLiterals;

namespace kw::schema {

const QStringList &ApiVersion::names()
{
    static const QStringList all = [] {
        QStringList names;
        const auto add = [&names](const QString &stem, int first, int last) {
            for (int number = first; number <= last; ++number)
                names.append(stem + QString::number(number));
        };
        add(u"v1alpha"_s, 1, 5);
        add(u"v1beta"_s, 1, 17);
        names.append(u"v1"_s);
        add(u"v2alpha"_s, 1, 4);
        add(u"v2beta"_s, 1, 29);
        add(u"v3alpha"_s, 1, 1);
        names.append(u"v3"_s);
        add(u"v4beta"_s, 1, 14);
        return names;
    }();
    return all;
}

std::optional<ApiVersion> ApiVersion::parse(QStringView text)
{
    constexpr QLatin1StringView prefix("skaffold/");
    const QStringView name = text.startsWith(prefix) ? text.sliced(prefix.size()) : text;
    const qsizetype place = names().indexOf(name);
    if (place < 0)
        return {};
    return ApiVersion(place);
}

ApiVersion ApiVersion::newest()
{
    return ApiVersion(names().size() - 1);
}

ApiVersion ApiVersion::oldestComplete()
{
    static const ApiVersion version = *parse(u"v2beta29");
    return version;
}

} // namespace kw::schema
