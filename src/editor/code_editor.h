// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace kw::editor {

// A text editor with line numbers, the current line, and highlighting in the colours of the design.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeEditor(QWidget *parent = nullptr);
    ~CodeEditor() override;

    // Chooses the highlighting by the name of the file.
    void setFileName(const QString &name);

    // The text as it is in the document: toPlainText() turns no-break spaces into spaces.
    QStringList lines() const;

    // Puts the cursor there and shows it; both count from 1, the column in UTF-16 units.
    void goTo(int line, int column);

    int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void markCurrentLine();

    QWidget *m_gutter;
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
};

} // namespace kw::editor
