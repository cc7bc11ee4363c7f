// SPDX-License-Identifier: Apache-2.0
// Going from pane to pane with the keyboard.
#include "shell/bottom_panel.h"
#include "shell/header.h"
#include "shell/main_window.h"

#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace kw::shell {

namespace {

bool takesKeyboard(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
           widget->focusProxy() == nullptr;
}

// The widget of a pane that had the keyboard last, else its first; nullptr for a pane without any.
QWidget *entryOf(QWidget *pane)
{
    if (QWidget *last = pane->focusWidget(); last && takesKeyboard(last)) {
        return last;
    }
    if (takesKeyboard(pane)) {
        return pane;
    }
    // The chain of Tab, not the order of making.
    for (QWidget *next = pane->nextInFocusChain(); next && next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesKeyboard(next)) {
            return next;
        }
    }
    return nullptr;
}

// The innermost parts that splitters keep beside each other.
void collectPanes(QWidget *widget, QList<QWidget *> &panes)
{
    QList<QSplitter *> outer;
    for (QSplitter *splitter : widget->findChildren<QSplitter *>()) {
        const auto holds = [splitter](const QSplitter *other) { return other->isAncestorOf(splitter); };
        if (splitter->isVisible() && std::ranges::none_of(outer, holds)) {
            outer.append(splitter);
        }
    }
    if (outer.isEmpty()) {
        panes.append(widget);
        return;
    }
    for (const QSplitter *splitter : std::as_const(outer)) {
        for (int i = 0; i < splitter->count(); ++i) {
            if (splitter->widget(i)->isVisible()) {
                collectPanes(splitter->widget(i), panes);
            }
        }
    }
}

} // namespace

void MainWindow::enterPlace()
{
    QWidget *page = m_pages->currentWidget();
    const QWidget *focused = focusWidget();
    const bool isInBar = focused && m_places->isAncestorOf(focused);
    if (isInBar || (focused && page->isAncestorOf(focused))) {
        return;
    }
    QList<QWidget *> panes;
    collectPanes(page, panes);
    for (QWidget *pane : std::as_const(panes)) {
        if (QWidget *entry = entryOf(pane)) {
            entry->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::goToPane(int direction)
{
    QList<QWidget *> panes{m_header, m_places};
    collectPanes(m_pages->currentWidget(), panes);
    panes.append(m_panel);
    panes.removeIf([](QWidget *pane) { return entryOf(pane) == nullptr; });
    if (panes.isEmpty()) {
        return;
    }
    const QWidget *focused = focusWidget();
    qsizetype here = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused))) {
            here = i;
        }
    }
    const qsizetype count = panes.size();
    const qsizetype next = here < 0 ? 0 : (here + direction + count) % count;
    entryOf(panes.at(next))->setFocus(Qt::TabFocusReason);
}

} // namespace kw::shell
