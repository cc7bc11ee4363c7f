// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QListView;
class QPlainTextEdit;
class QStandardItemModel;

namespace kw::editor {

// One thing that may be written at the cursor.
struct CompletionEntry
{
    QString label;
    QString detail;        // quiet, beside it
    QString documentation; // Markdown, as tool tip
};

// The list below the cursor of an editor. The editor keeps the keyboard and hands on the keys that move here.
class CompletionPopup : public QFrame
{
    Q_OBJECT

public:
    explicit CompletionPopup(QPlainTextEdit *editor);

    // Hides itself when there is nothing.
    void show(const QList<CompletionEntry> &entries);
    // True when the key was meant for the list.
    bool takeKey(int key);

Q_SIGNALS:
    void chosen(int entry);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPlainTextEdit *m_editor;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace kw::editor
