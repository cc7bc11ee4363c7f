// SPDX-License-Identifier: Apache-2.0
#include "style/icon.h"

#include "style/theme.h"

#include <QCoreApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace kw::style {

namespace {

// Icons are drawn with currentColor, which the SVG reader does not know: the colour is put in before reading.
class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, Role role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // Lists paint an icon in every row: each look of an icon is read and drawn once.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor color = themeColor(mode == QIcon::Disabled ? Role::Disabled : m_role);
        const QString key = QStringLiteral("kw-icon/%1/%2/%3x%4")
                                .arg(m_name)
                                .arg(color.rgb())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            draw(pixmap, color);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QString iconName() override { return m_name; }
    QString key() const override { return QStringLiteral("kw-line-icon"); }
    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    bool isNull() override { return !QFile::exists(QStringLiteral(":/icons/%1.svg").arg(m_name)); }

private:
    void draw(QPixmap &target, const QColor &color) const
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&target);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(target.rect()));
    }

    QString m_name;
    Role m_role;
};

struct StateLook
{
    const char *icon;
    const char *word;
    Role role;
};

StateLook look(State state)
{
    switch (state) {
    case State::Running:
        return {"state-running", QT_TRANSLATE_NOOP("State", "Running"), Role::Mark};
    case State::Up:
        return {"state-up", QT_TRANSLATE_NOOP("State", "Running"), Role::Success};
    case State::Done:
        return {"state-done", QT_TRANSLATE_NOOP("State", "Done"), Role::Success};
    case State::Failed:
        return {"state-failed", QT_TRANSLATE_NOOP("State", "Failed"), Role::Error};
    case State::Warning:
        return {"state-warning", QT_TRANSLATE_NOOP("State", "Warning"), Role::Warning};
    case State::Info:
        return {"state-info", QT_TRANSLATE_NOOP("State", "Note"), Role::Info};
    case State::Stopped:
        return {"state-stopped", QT_TRANSLATE_NOOP("State", "Stopped"), Role::Secondary};
    case State::Waiting:
        return {"state-waiting", QT_TRANSLATE_NOOP("State", "Waiting"), Role::Secondary};
    case State::Skipped:
        return {"state-skipped", QT_TRANSLATE_NOOP("State", "Not applicable"), Role::Secondary};
    case State::Asking:
        return {"state-asking", QT_TRANSLATE_NOOP("State", "Asking"), Role::Secondary};
    case State::Cancelled:
        return {"state-cancelled", QT_TRANSLATE_NOOP("State", "Cancelled"), Role::Secondary};
    case State::Unreachable:
        return {"state-unreachable", QT_TRANSLATE_NOOP("State", "Unreachable"), Role::Error};
    case State::Cached:
        return {"state-cached", QT_TRANSLATE_NOOP("State", "Cached"), Role::Mark};
    }
    return {"state-asking", QT_TRANSLATE_NOOP("State", "Not known"), Role::Secondary};
}

} // namespace

QIcon icon(const QString &name, Role role)
{
    return QIcon(new LineIconEngine(name, role));
}

QIcon stateIcon(State state)
{
    const StateLook found = look(state);
    return icon(QLatin1StringView(found.icon), found.role);
}

QString stateWord(State state)
{
    return QCoreApplication::translate("State", look(state).word);
}

Role stateRole(State state)
{
    return look(state).role;
}

} // namespace kw::style
