// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <compare>
#include <optional>

namespace kw::schema {

// A version of the skaffold.yaml format, by its place among all that were ever published. Any thread.
class ApiVersion
{
public:
    // "skaffold/v4beta14" or "v4beta14"; nothing for a text that names no published version.
    static std::optional<ApiVersion> parse(QStringView text);

    // Whether "skaffold/v4beta15" and the like may be published by now, as the next ones after newest().
    static bool maybeNewer(QStringView text);

    static ApiVersion newest();
    // The first of which every property is known here; older ones are checked as this one is.
    static ApiVersion oldestComplete();
    // The first that upgrade::upgrade starts from.
    static ApiVersion oldestUpgradable();
    // "v1alpha1" … "v4beta14", oldest first.
    static const QStringList &names();

    QString name() const { return names().at(m_place); }                  // "v4beta14"
    QString text() const { return QStringLiteral("skaffold/") + name(); } // as a file says it
    bool isComplete() const { return *this >= oldestComplete(); }

    constexpr auto operator<=>(const ApiVersion &) const = default;

private:
    explicit constexpr ApiVersion(qsizetype place)
        : m_place(place)
    {
    }

    qsizetype m_place = 0;
};

} // namespace kw::schema
