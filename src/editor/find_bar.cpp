// SPDX-License-Identifier: Apache-2.0
#include "editor/find_bar.h"

#include "style/icon.h"
#include "style/workbench_style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

namespace kw::editor {

using namespace style;

namespace {

QToolButton *button(const QString &iconName, const QString &name, const QString &keys)
{
    auto *result = new QToolButton;
    result->setIcon(icon(iconName));
    result->setAccessibleName(name);
    result->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys));
    setButtonKind(result, ButtonKind::Flat);
    return result;
}

} // namespace

FindBar::FindBar(QPlainTextEdit *editor, QWidget *parent)
    : Region(Role::Window, Qt::BottomEdge, parent)
    , m_editor(editor)
    , m_text(new QLineEdit)
    , m_count(new controls::Label(TextStyle::Small, Role::Secondary))
{
    m_text->setObjectName(QStringLiteral("find.text"));
    m_text->setAccessibleName(tr("Find in the text"));
    m_text->setPlaceholderText(tr("Find in the text"));
    m_text->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("find.count"));
    QToolButton *previous =
        button(QStringLiteral("chevron-up"), tr("Previous hit"), tr("Shift+Enter", "keys of a shortcut"));
    QToolButton *next =
        button(QStringLiteral("chevron-down"), tr("Next hit"), tr("Enter", "keys of a shortcut"));
    QToolButton *close =
        button(QStringLiteral("close"), tr("Close the search"), tr("Esc", "keys of a shortcut"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(dp(12), dp(4), dp(8), dp(5));
    layout->addWidget(m_text);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_count, 1);
    layout->addWidget(close);
    m_text->setMaximumWidth(dp(320));
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        find(false, true);
        countHits();
    });
    connect(previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(next, &QToolButton::clicked, this, [this] { find(false); });
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        m_editor->setFocus();
    });
    setVisible(false);
}

void FindBar::open()
{
    const QString selected = m_editor->textCursor().selectedText();
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator)) {
        m_text->setText(selected);
    }
    m_text->selectAll();
    m_text->setFocus();
    countHits();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_editor->setFocus();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        find(event->modifiers() & Qt::ShiftModifier);
    } else {
        Region::keyPressEvent(event);
    }
}

void FindBar::find(bool backward, bool fromHere)
{
    const QString wanted = m_text->text();
    if (wanted.isEmpty()) {
        return;
    }
    QTextDocument *document = m_editor->document();
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor from = m_editor->textCursor();
    if (fromHere) {
        from.setPosition(from.selectionStart());
    }
    QTextCursor hit = document->find(wanted, from, flags);
    if (hit.isNull()) {
        // Around the end of the text.
        from.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
        hit = document->find(wanted, from, flags);
    }
    if (!hit.isNull()) {
        m_editor->setTextCursor(hit);
        m_editor->centerCursor();
    }
    countHits();
}

void FindBar::countHits()
{
    const QString wanted = m_text->text();
    if (wanted.isEmpty()) {
        m_count->clear();
        return;
    }
    qsizetype hits = 0;
    for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next()) {
        hits += block.text().count(wanted, Qt::CaseInsensitive);
    }
    m_count->setText(hits == 0 ? tr("no hit") : tr("%n hit(s)", nullptr, static_cast<int>(hits)));
}

} // namespace kw::editor
