// SPDX-License-Identifier: Apache-2.0
#include "views/builds/excerpt.h"

#include "style/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>

namespace kw::views {

using namespace style;

namespace {

// Instructions stand at the beginning of a line, in capitals.
qsizetype instructionLength(const QString &text)
{
    static const QRegularExpression instruction(QStringLiteral("^\\s*[A-Z]{3,}(?=\\s)"));
    return instruction.match(text).capturedLength();
}

} // namespace

Excerpt::Excerpt(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void Excerpt::setLines(const QList<build::ExcerptLine> &lines)
{
    m_lines = lines;
    QStringList words;
    for (const build::ExcerptLine &line : lines) {
        words
            << (line.marked ? tr("line %1, failed: %2") : tr("line %1: %2")).arg(line.number).arg(line.text);
    }
    setAccessibleName(tr("Part of the file"));
    setAccessibleDescription(words.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

int Excerpt::lineHeight() const
{
    return std::max(dp(20), QFontMetrics(Theme::instance()->font(TextStyle::CodeSmall)).height() + dp(2));
}

QSize Excerpt::sizeHint() const
{
    return {dp(200), static_cast<int>(m_lines.size()) * lineHeight() + dp(8)};
}

QSize Excerpt::minimumSizeHint() const
{
    return {dp(120), sizeHint().height()};
}

void Excerpt::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), dp(4), dp(4));
    painter.fillPath(frame, themeColor(Role::Base));
    painter.setClipPath(frame);
    painter.setFont(Theme::instance()->font(TextStyle::CodeSmall));
    const QFontMetrics metrics = painter.fontMetrics();
    const int numberWidth = metrics.horizontalAdvance(QStringLiteral("00000"));
    int y = dp(4);
    for (const build::ExcerptLine &line : std::as_const(m_lines)) {
        const QRect row(0, y, width(), lineHeight());
        if (line.marked) {
            painter.fillRect(row, themeColor(Role::ErrorFill));
            painter.fillRect(QRect(0, y, dp(3), row.height()), themeColor(Role::Error));
            painter.setPen(themeColor(Role::Error));
            painter.drawText(row.adjusted(dp(10), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             QStringLiteral(">"));
        }
        painter.setPen(themeColor(line.marked ? Role::Error : Role::EditorComment));
        painter.drawText(QRect(0, y, numberWidth + dp(8), row.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line.number));
        const QRect text = row.adjusted(numberWidth + dp(22), 0, 0, 0);
        const qsizetype head = instructionLength(line.text);
        painter.setPen(themeColor(Role::EditorInstruction));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, line.text.left(head));
        painter.setPen(themeColor(Role::Text));
        painter.drawText(text.adjusted(metrics.horizontalAdvance(line.text.left(head)), 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, line.text.mid(head));
        y += lineHeight();
    }
    painter.setClipping(false);
    painter.setPen(themeColor(Role::Border));
    painter.drawPath(frame);
}

} // namespace kw::views
