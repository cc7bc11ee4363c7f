// SPDX-License-Identifier: Apache-2.0
#include "core/settings.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QStandardPaths>
#include <QStringList>

#include <array>

namespace kw {

namespace {

constexpr qsizetype recentLimit = 10;

struct Row
{
    const char *name;
    QVariant (*fallback)();
};

QVariant emptyText()
{
    return QString();
}

// In the order of Setting.
const std::array<Row, static_cast<std::size_t>(Setting::Count)> rows{{
    {"appearance/theme", [] { return QVariant(QStringLiteral("system")); }},
    {"appearance/contrast", [] { return QVariant(QStringLiteral("system")); }},
    {"appearance/language", emptyText},
    {"appearance/fontFamily", emptyText},
    {"appearance/fixedFontFamily", emptyText},
    {"appearance/fontSize", [] { return QVariant(0.0); }},
    {"projects/recent", [] { return QVariant(QStringList()); }},
    {"window/geometry", [] { return QVariant(QByteArray()); }},
    {"window/sidePaneSizes", [] { return QVariant(QVariantMap()); }},
    {"window/bottomPanelOpen", [] { return QVariant(true); }},
    {"window/bottomPanelOpenIn", [] { return QVariant(QStringList()); }},
    {"window/bottomPanelHeight", [] { return QVariant(0); }},
    {"window/place", [] { return QVariant(0); }},
    {"projects/reopen", [] { return QVariant(true); }},
    {"build/defaultRepository", emptyText},
    {"build/buildxDetection", [] { return QVariant(QStringLiteral("automatic")); }},
}};

const Row &row(Setting setting)
{
    return rows.at(static_cast<std::size_t>(setting));
}

QString projectKey(const QString &folder, const QString &name)
{
    // A path holds the separator of keys.
    const QByteArray hash =
        QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("project-%1/%2").arg(QLatin1StringView(hash), name);
}

} // namespace

Settings::Settings(QObject *parent)
    : Settings(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                   QStringLiteral("/kitwright/kitwright.ini"),
               parent)
{
}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(new QSettings(file, QSettings::IniFormat, this))
{
}

QVariant Settings::value(Setting setting) const
{
    const Row &entry = row(setting);
    return m_file->value(QLatin1StringView(entry.name), entry.fallback());
}

void Settings::setValue(Setting setting, const QVariant &newValue)
{
    if (value(setting) != newValue) {
        m_file->setValue(QLatin1StringView(row(setting).name), newValue);
        Q_EMIT changed(setting);
    }
}

QVariant Settings::projectValue(const QString &folder, const QString &name) const
{
    return m_file->value(projectKey(folder, name));
}

void Settings::setProjectValue(const QString &folder, const QString &name, const QVariant &newValue)
{
    m_file->setValue(projectKey(folder, QStringLiteral("folder")), folder);
    m_file->setValue(projectKey(folder, name), newValue);
}

void Settings::addRecentProject(const QString &folder)
{
    QStringList recent = value(Setting::RecentProjects).toStringList();
    recent.removeAll(folder);
    recent.prepend(folder);
    setValue(Setting::RecentProjects, recent.first(std::min(recent.size(), recentLimit)));
}

} // namespace kw
