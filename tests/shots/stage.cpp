// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "editor/code_editor.h"
#include "shell/action_collection.h"

#include <QLineEdit>

namespace kw::shots {

void Stage::trigger(const char *action)
{
    window.actions().action(QLatin1StringView(action))->trigger();
}

bool Stage::press(const char *name) const
{
    auto *button = find<QAbstractButton>(name);
    if (button == nullptr || !QTest::qWaitFor([&] { return button->isEnabled(); }, patience)) {
        return false;
    }
    button->click();
    return true;
}

bool Stage::hasRows(const char *name) const
{
    auto *view = find<QAbstractItemView>(name);
    return view != nullptr && view->isVisible() && view->model()->rowCount() > 0;
}

bool Stage::choose(const char *name, const QString &text) const
{
    auto *view = find<QAbstractItemView>(name);
    const QModelIndexList found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, text, 1,
                                                       Qt::MatchStartsWith | Qt::MatchRecursive);
    if (!found.isEmpty()) {
        view->setCurrentIndex(found.first());
    }
    return !found.isEmpty();
}

bool Stage::read(const QString &reference) const
{
    find<QLineEdit>("images.reference")->setText(reference);
    return press("images.read") && QTest::qWaitFor([&] { return hasRows("images.tree"); }, patience);
}

bool Stage::showView(const QString &name) const
{
    for (QAbstractButton *button : find<QWidget>("buildsPage")->findChildren<QAbstractButton *>()) {
        if (button->text() == name && button->isVisible()) {
            button->click();
            return true;
        }
    }
    return false;
}

bool Stage::goTo(const QString &text) const
{
    auto *editor = find<editor::CodeEditor>("project.editor");
    const QTextCursor found = editor->document()->find(text);
    if (found.isNull()) {
        return false;
    }
    editor->goTo(found.blockNumber() + 1, found.positionInBlock() + 1);
    return QTest::qWaitFor([&] { return workspace.check().isCurrent(); }, patience);
}

bool build(Stage &stage)
{
    workspace::Builds &builds = stage.workspace.builds();
    workspace::BuildOptions options = builds.options();
    options.cacheArtifacts = false;
    builds.setOptions(options);
    stage.trigger("build.start");
    return QTest::qWaitFor([&] { return !builds.all().empty() && builds.runningCount() == 0; }, patience);
}

} // namespace kw::shots
