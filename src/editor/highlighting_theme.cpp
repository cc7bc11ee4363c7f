// SPDX-License-Identifier: Apache-2.0
#include "editor/highlighting_theme.h"

#include "style/theme.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

namespace kw::editor {

using namespace style;
using TextStyle = KSyntaxHighlighting::Theme::TextStyle;

namespace {

Role roleOf(TextStyle textStyle)
{
    switch (textStyle) {
    case TextStyle::DataType:
    case TextStyle::Function:
    case TextStyle::Variable:
        return Role::EditorKey;
    case TextStyle::Attribute: // a plain value in YAML
    case TextStyle::String:
    case TextStyle::Char:
    case TextStyle::VerbatimString:
    case TextStyle::SpecialString:
        return Role::EditorString;
    case TextStyle::DecVal:
    case TextStyle::BaseN:
    case TextStyle::Float:
    case TextStyle::Constant:
        return Role::EditorNumber;
    case TextStyle::Comment:
    case TextStyle::Documentation:
    case TextStyle::Annotation:
        return Role::EditorComment;
    case TextStyle::Keyword:
    case TextStyle::ControlFlow:
    case TextStyle::Preprocessor:
    case TextStyle::Import:
        return Role::EditorInstruction;
    case TextStyle::Error:
    case TextStyle::Alert:
        return Role::Error;
    default:
        return Role::Text;
    }
}

} // namespace

void ThemedHighlighter::highlightBlock(const QString &text)
{
    KSyntaxHighlighting::SyntaxHighlighter::highlightBlock(text);
    // Templates are no syntax of YAML; they may stand in any value.
    for (qsizetype begin = text.indexOf(QLatin1String("{{")); begin >= 0;
         begin = text.indexOf(QLatin1String("{{"), begin + 2)) {
        const qsizetype close = text.indexOf(QLatin1String("}}"), begin);
        const qsizetype end = close < 0 ? text.size() : close + 2;
        QTextCharFormat look;
        look.setForeground(themeColor(Role::EditorTemplate));
        setFormat(static_cast<int>(begin), static_cast<int>(end - begin), look);
    }
}

void ThemedHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    const Role role = roleOf(format.textStyle());
    if (length == 0 || role == Role::Text) {
        return;
    }
    QTextCharFormat look;
    look.setForeground(themeColor(role));
    look.setFontItalic(role == Role::EditorComment);
    setFormat(offset, length, look);
}

} // namespace kw::editor
