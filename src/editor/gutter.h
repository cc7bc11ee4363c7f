// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace kw::editor {

class CodeEditor;

// Left of the text: shapes of marks, line numbers, fold arrows, and the line that ties the shown form to its
// text.
class Gutter : public QWidget
{
    Q_OBJECT

public:
    explicit Gutter(CodeEditor *editor);

    int neededWidth() const;
    QSize sizeHint() const override { return {neededWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    int lineAt(int y) const; // -1 below the text

    CodeEditor *m_editor;
};

// Beside the scroll bar: where the marks are in the whole text.
class ScrollMarks : public QWidget
{
    Q_OBJECT

public:
    explicit ScrollMarks(CodeEditor *editor);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CodeEditor *m_editor;
};

} // namespace kw::editor
