// SPDX-License-Identifier: Apache-2.0
#include "forms/inline_problem.h"

#include "controls/label.h"
#include "style/icon.h"
#include "style/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace kw::forms {

using namespace style;

namespace {

constexpr qreal roomForBoth = 340;

} // namespace

InlineProblem::InlineProblem(QWidget *parent)
    : QWidget(parent)
    , m_text(new controls::Label(TextStyle::Small))
    , m_fix(new QPushButton)
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_fix->setIcon(icon(QStringLiteral("wrench")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(dp(10), dp(6), dp(6), dp(6));
    layout->setSpacing(dp(8));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_fix, 0, Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_fix, &QPushButton::clicked, this, [this] { Q_EMIT fixAsked(m_way); });
}

void InlineProblem::show(const schema::Diagnostic &diagnostic)
{
    m_isError = diagnostic.severity == schema::Severity::Error;
    m_isRefusal = false;
    const QString word = m_isError ? tr("Error:") : tr("Warning:");
    const bool isQuestion = diagnostic.message.endsWith(QLatin1Char('?'));
    const QString sentence = isQuestion ? diagnostic.message : diagnostic.message + QLatin1Char('.');
    setAccessibleName(QStringLiteral("%1 %2").arg(word, diagnostic.message));
    m_fix->setVisible(!diagnostic.fixes.isEmpty());
    if (!diagnostic.fixes.isEmpty()) {
        m_way = diagnostic.fixes.first();
        m_fix->setText(m_way.title);
    }
    showSentence(word, sentence);
}

void InlineProblem::showError(const QString &text)
{
    m_isError = true;
    m_isRefusal = false;
    setAccessibleName(text);
    m_fix->hide();
    showSentence(tr("Error:"), text);
}

void InlineProblem::showRefusal(const QString &text)
{
    m_isError = true;
    m_isRefusal = true;
    m_fix->hide();
    showSentence(tr("Not changed:"), text);
}

void InlineProblem::showSentence(const QString &word, const QString &sentence)
{
    m_text->setText(QStringLiteral("<b>%1</b> %2").arg(word, sentence.toHtmlEscaped()));
    QWidget::show();
    update();
}

void InlineProblem::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Beside each other neither the sentence nor the fix can be read in a narrow form.
    static_cast<QBoxLayout *>(layout())->setDirection(width() < dp(roomForBoth) ? QBoxLayout::TopToBottom
                                                                                : QBoxLayout::LeftToRight);
}

void InlineProblem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(themeColor(m_isError ? Role::ErrorFill : Role::WarningFill));
    painter.setPen(themeColor(m_isError ? Role::ErrorFrame : Role::WarningFrame));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), dp(2), dp(2));
    painter.fillRect(QRect(0, 0, dp(3), height()), themeColor(m_isError ? Role::Error : Role::Warning));
}

} // namespace kw::forms
