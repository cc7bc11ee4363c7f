// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controls/label.h"

class QLineEdit;
class QPlainTextEdit;

namespace kw::editor {

// Finds text in an editor: a bar above it, with the number of hits. Escape closes it.
class FindBar : public controls::Region
{
    Q_OBJECT

public:
    explicit FindBar(QPlainTextEdit *editor, QWidget *parent = nullptr);

    // Shows the bar with what is selected, ready to type.
    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(bool backward, bool fromHere = false);
    void countHits();

    QPlainTextEdit *m_editor;
    QLineEdit *m_text;
    controls::Label *m_count;
};

} // namespace kw::editor
