// SPDX-License-Identifier: Apache-2.0
#include "forms/text_field.h"

#include "style/theme.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QPainter>

namespace kw::forms {

using namespace style;

namespace {

constexpr std::chrono::milliseconds untilCommitted{600};

} // namespace

CodeLine::CodeLine(QWidget *parent)
    : QLineEdit(parent)
{
    const auto applyTheme = [this] { setFont(Theme::instance()->font(TextStyle::CodeSmall)); };
    connect(Theme::instance(), &Theme::changed, this, applyTheme);
    applyTheme();
}

void CodeLine::setRemark(const QString &remark)
{
    m_remark = remark;
    update();
}

void CodeLine::setFaulty(bool faulty)
{
    m_isFaulty = faulty;
    update();
}

void CodeLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    if (text().isEmpty() && !m_remark.isEmpty()) {
        painter.setFont(Theme::instance()->font(TextStyle::Caption));
        painter.setPen(themeColor(Role::Secondary));
        painter.drawText(rect().adjusted(0, 0, -dp(8), 0), Qt::AlignRight | Qt::AlignVCenter, m_remark);
    }
    if (m_isFaulty) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeColor(Role::Error), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), dp(4), dp(4));
    }
}

TextField::TextField(const FieldSpec &spec, QWidget *parent)
    : Field(spec, parent)
    , m_line(new CodeLine)
{
    m_line->setAccessibleName(spec.label);
    m_line->setAccessibleDescription(spec.help);
    m_line->setToolTip(spec.help);
    m_line->setPlaceholderText(spec.fallback.isEmpty() ? tr("not set") : spec.fallback);
    m_line->setRemark(spec.isForkOnly           ? tr("buildx fork only")
                      : spec.isRequired         ? tr("required")
                      : spec.fallback.isEmpty() ? QString()
                                                : tr("default"));
    if (spec.kind == FieldKind::Number) {
        m_line->setValidator(new QIntValidator(m_line));
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    m_pause.setSingleShot(true);
    m_pause.setInterval(untilCommitted);
    connect(&m_pause, &QTimer::timeout, this, &TextField::commit);
    connect(m_line, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_line, &QLineEdit::editingFinished, this, &TextField::commit);
}

void TextField::show(const yaml::Node &node)
{
    const QString text = node.resolved().text();
    const bool hasInput = m_line->text() != m_shown;
    m_shown = text;
    if (!hasInput && m_line->text() != text) {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
}

void TextField::setFaulty(bool faulty)
{
    m_line->setFaulty(faulty);
}

void TextField::commit()
{
    m_pause.stop();
    const QString text = m_line->text();
    if (text == m_shown || !m_line->hasAcceptableInput()) {
        return;
    }
    m_shown = text;
    if (text.isEmpty()) {
        ask(FieldEdit::Kind::Remove, spec().path);
    } else {
        ask(FieldEdit::Kind::Set, spec().path,
            spec().kind == FieldKind::Number ? yaml::Value::integer(text.toLongLong()) : valueOf(text));
    }
}

} // namespace kw::forms
