// SPDX-License-Identifier: Apache-2.0
#include "shell/desktop_contrast.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace kw::shell {

namespace {

constexpr QLatin1StringView portal("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView settingsInterface("org.freedesktop.portal.Settings");
constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView contrastKey("contrast");

// The signal of a desktop reaches its owner through a slot: the connection lives as long as the context.
class ContrastWatch : public QObject
{
    Q_OBJECT

public:
    ContrastWatch(QObject *context, std::function<void(bool)> tell)
        : QObject(context)
        , m_tell(std::move(tell))
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected()) {
            return;
        }
        // clang-format off: Qt looks a normalized signature up at once.
        bus.connect(portal, portalPath, settingsInterface, QStringLiteral("SettingChanged"), this,
                    SLOT(settingChanged(QString,QString,QDBusVariant)));
        // clang-format on
        QDBusMessage question =
            QDBusMessage::createMethodCall(portal, portalPath, settingsInterface, QStringLiteral("ReadOne"));
        question << QString(appearance) << QString(contrastKey);
        question.setAutoStartService(false);
        auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
            const QDBusPendingReply<QDBusVariant> reply = *answer;
            answer->deleteLater();
            if (reply.isValid()) {
                m_tell(reply.value().variant().toUInt() == 1);
            }
        });
    }

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
    {
        if (group == appearance && key == contrastKey) {
            m_tell(value.variant().toUInt() == 1);
        }
    }

private:
    std::function<void(bool)> m_tell;
};

} // namespace

void watchDesktopContrast(QObject *context, std::function<void(bool)> tell)
{
    new ContrastWatch(context, std::move(tell));
}

} // namespace kw::shell

#include "desktop_contrast.moc"
