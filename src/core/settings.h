// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariant>

class QSettings;

namespace kw {

// Every setting of the program. What it is called in the file, and what holds when nothing is set:
// settings.cpp.
enum class Setting {
    Theme,           // "system", "light", "dark"
    Contrast,        // "system", "normal", "high"
    Language,        // "" = the desktop's, else a locale name such as "es"
    FontFamily,      // "" = the desktop's
    FixedFontFamily, // "" = the desktop's
    FontSize,        // points; 0 = the desktop's
    RecentProjects,  // folders, newest first, at most ten
    WindowGeometry,
    SidePaneSizes,
    BottomPanelOpen,   // in Project and Setup
    BottomPanelOpenIn, // of the other places, where it is folded at first: numbers of those where it is open
    BottomPanelHeight,
    Place,
    ReopenProject,     // open the last project at start
    DefaultRepository, // image names are rewritten to it; "" = as they are
    BuildxDetection,   // "automatic", "skaffold", "required", "never"
    Count,
};

// The settings file of the person (XDG configuration folder), read once, written on change. GUI thread.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QObject *parent = nullptr);
    // A file of the caller's, for tests.
    explicit Settings(const QString &file, QObject *parent = nullptr);

    QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);

    // The same for one project folder: kept private to this machine, never written into the project.
    QVariant projectValue(const QString &folder, const QString &name) const;
    void setProjectValue(const QString &folder, const QString &name, const QVariant &value);

    void addRecentProject(const QString &folder);

Q_SIGNALS:
    void changed(kw::Setting setting);

private:
    QSettings *m_file;
};

} // namespace kw
