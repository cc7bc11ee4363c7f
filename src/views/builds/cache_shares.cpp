// SPDX-License-Identifier: Apache-2.0
#include "views/builds/cache_shares.h"

#include "controls/progress_bar.h"
#include "style/theme.h"
#include "workspace/build.h"

#include <QPainter>

namespace kw::views {

using namespace style;

namespace {

constexpr int shareHeight = 20;

} // namespace

CacheShares::CacheShares(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Cache share by artifact"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void CacheShares::setBuild(const workspace::Build *build)
{
    m_build = build;
    refresh();
}

void CacheShares::refresh()
{
    QList<Row> rows;
    QStringList words;
    for (std::size_t i = 0; m_build && i < m_build->calls().size(); ++i) {
        const build::CallRun &run = m_build->calls()[i];
        const build::StepCounts counts = run.vertexes().counts();
        rows.append({run.call().artifact, counts.cached, counts.done});
        words << QStringLiteral("%1: %2").arg(run.call().artifact, textOf(rows.constLast()));
    }
    if (rows != m_rows) {
        m_rows = rows;
        setAccessibleDescription(words.join(QStringLiteral("; ")));
        updateGeometry();
        update();
    }
}

QString CacheShares::textOf(const Row &row)
{
    if (row.done == 0) {
        return tr("not known yet");
    }
    return tr("%1 of %2, %3 %").arg(row.cached).arg(row.done).arg(row.cached * 100 / row.done);
}

QSize CacheShares::sizeHint() const
{
    return {dp(240), dp(8) + static_cast<int>(m_rows.size()) * dp(shareHeight) + dp(4)};
}

void CacheShares::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Role::Base));
    painter.setFont(Theme::instance()->font(TextStyle::Small));
    int y = dp(8);
    for (const Row &row : std::as_const(m_rows)) {
        const QRect line(dp(12), y, width() - dp(24), dp(shareHeight));
        const int third = line.width() * 3 / 10;
        painter.setPen(themeColor(Role::Text));
        painter.drawText(QRect(line.left(), y, third, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(row.artifact, Qt::ElideMiddle, third - dp(6)));
        painter.setPen(themeColor(Role::Secondary));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, textOf(row));
        const double share = row.done == 0 ? 0 : static_cast<double>(row.cached) / row.done;
        const QRectF bar(line.left() + third, line.center().y() - dp(4), line.width() - 2 * third - dp(12),
                         dp(9));
        controls::ProgressBar::paint(painter, bar, share, share, themeColor(Role::Strong));
        y += dp(shareHeight);
    }
}

} // namespace kw::views
