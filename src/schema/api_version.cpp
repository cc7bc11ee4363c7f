// SPDX-License-Identifier: Apache-2.0
#include "schema/api_version.h"

#include <QRegularExpression>

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

bool ApiVersion::maybeNewer(QStringView text)
{
    static const QRegularExpression form(u"^skaffold/v(\\d)(?:(alpha|beta)([1-9][0-9]?))?$"_s);
    const auto match = form.matchView(text);
    if (!match.hasMatch() || parse(text))
        return false;
    // A number far away is a slip rather.
    constexpr int mostSteps = 10;
    const auto known = form.match(newest().text());
    const int majors = match.capturedView(1).toInt() - known.capturedView(1).toInt();
    const int steps = match.capturedView(3).toInt() - known.capturedView(3).toInt();
    return majors == 1 ||
           (majors == 0 && match.capturedView(2) == known.capturedView(2) && steps > 0 &&
            steps <= mostSteps) ||
           (majors == 0 && match.capturedView(2).isEmpty());
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

ApiVersion ApiVersion::oldestUpgradable()
{
    static const ApiVersion version = *parse(u"v2beta1");
    return version;
}

} // namespace kw::schema
