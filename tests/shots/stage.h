// SPDX-License-Identifier: Apache-2.0
// One window that is brought somewhere before its picture is taken.
#pragma once

#include "shell/main_window.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QTest>

namespace kw::shots {

constexpr int patience = 60'000; // ms

class Stage
{
public:
    Stage(workspace::Workspace &theWorkspace, const QSize &size)
        : workspace(theWorkspace)
        , window(theWorkspace)
    {
        window.resize(size);
        window.show();
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QLatin1StringView(name));
    }

    void trigger(const char *action);
    // A click on the button, as soon as there is one that can be clicked.
    bool press(const char *name) const;
    bool hasRows(const char *name) const;
    // Chooses the row whose text begins with this, at any depth.
    bool choose(const char *name, const QString &text) const;
    bool read(const QString &reference) const;
    // Of the build view: "Timeline", "Table", "Log".
    bool showView(const QString &name) const;
    // The cursor to where `text` stands first.
    bool goTo(const QString &text) const;

    workspace::Workspace &workspace;
    shell::MainWindow window;
};

// Builds everything, also what is there already, and waits for the end.
bool build(Stage &stage);

// One picture: `set` brings the window there and says whether that worked.
struct Shot
{
    const char *name;
    const char *project; // folder beside the others; none: no project is open
    shell::Place place;
    bool (*set)(Stage &);
    bool mayRun = false; // the picture is of something that goes on
};

// What the README shows, and the further states that are looked at before a release.
QList<Shot> mainShots();
QList<Shot> furtherShots();

} // namespace kw::shots
