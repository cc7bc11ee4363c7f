// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/invocation.h"
#include "app/kitw/tr.h"
#include "app/kitw/verb.h"
#include "secrets/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <optional>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

Error usage(const QString &why, const QString &hint = {})
{
    return {.code = ErrorCode::InvalidInput,
            .what = Tr::tr("Cannot do that with a secret"),
            .where = {},
            .why = why,
            .hint = hint,
            .detail = {}};
}

std::optional<QString> singleName(Invocation &invocation)
{
    const QStringList names = invocation.arguments().positionalArguments();
    if (names.size() != 1) {
        invocation.fail(
            usage(Tr::tr("one name is needed, and %n were given", nullptr, static_cast<int>(names.size())),
                  Tr::tr("The value comes on standard input, never as an argument.")));
        return std::nullopt;
    }
    if (const auto checked = secrets::checkName(names.first()); !checked) {
        invocation.fail(checked.error());
        return std::nullopt;
    }
    return names.first();
}

// Gives `then` the store if it keeps what is put in: a command that ends at once cannot use the session
// store.
template <typename Function>
void withKeychain(Invocation &invocation, const Function &then)
{
    secrets::openStore().then(&invocation, [&invocation, then](const std::shared_ptr<secrets::Store> &store) {
        if (store->persistence() != secrets::Persistence::Keychain) {
            invocation.fail(
                {.code = ErrorCode::Unsupported,
                 .what = Tr::tr("Cannot reach a keychain"),
                 .where = {},
                 .why = Tr::tr("no keychain service answers in this session"),
                 .hint = Tr::tr("Log in to a desktop session, or start a keychain service such as "
                                "gnome-keyring-daemon."),
                 .detail = {}});
            return;
        }
        then(store);
    });
}

void conclude(Invocation &invocation, const Result<void> &result)
{
    if (result) {
        invocation.finish(ExitStatus::Done);
    } else {
        invocation.fail(result.error());
    }
}

// Standard input as it comes, so that a signal can end the wait. One line end at the very end is the pipe's,
// not the value's.
class ValueReader : public QObject
{
public:
    ValueReader(Invocation &invocation, std::function<void(QByteArray)> then)
        : QObject(&invocation)
        , m_invocation(invocation)
        , m_then(std::move(then))
        , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
    {
        ::fcntl(STDIN_FILENO, F_SETFL, ::fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
        connect(&m_notifier, &QSocketNotifier::activated, this, &ValueReader::readSome);
        invocation.token().onCancelled(this,
                                       [this] { end(ErrorCode::Cancelled, Tr::tr("it was cancelled")); });
    }

private:
    void readSome()
    {
        std::array<char, 4096> buffer{};
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count < 0) {
            if (errno != EAGAIN && errno != EINTR) {
                end(ErrorCode::ReadFailed, Tr::tr("standard input cannot be read"));
            }
            return;
        }
        m_value.append(buffer.data(), count);
        buffer.fill('\0');
        if (count > 0 && m_value.size() <= secrets::maximalValueSize + 1) {
            return;
        }
        m_notifier.setEnabled(false);
        if (m_value.endsWith('\n')) {
            m_value.chop(1);
        }
        m_then(std::exchange(m_value, {}));
    }

    void end(ErrorCode code, const QString &why)
    {
        m_notifier.setEnabled(false);
        Error error = usage(why);
        error.code = code;
        m_invocation.fail(error);
    }

    Invocation &m_invocation;
    std::function<void(QByteArray)> m_then;
    QSocketNotifier m_notifier;
    QByteArray m_value;
};

void setSecret(Invocation &invocation)
{
    const auto name = singleName(invocation);
    if (!name) {
        return;
    }
    if (::isatty(STDIN_FILENO)) {
        invocation.fail(
            usage(Tr::tr("standard input is a terminal, which would show the value"),
                  Tr::tr("Send the value from a file or a pipe: kitw secret set %1 < FILE.").arg(*name)));
        return;
    }
    withKeychain(invocation, [&invocation, name](const std::shared_ptr<secrets::Store> &store) {
        new ValueReader(invocation, [&invocation, store, name](const QByteArray &value) {
            store->set(*name, value).then(&invocation, [&invocation, store](const Result<void> &result) {
                conclude(invocation, result);
            });
        });
    });
}

void removeSecret(Invocation &invocation)
{
    const auto name = singleName(invocation);
    if (!name) {
        return;
    }
    withKeychain(invocation, [&invocation, name](const std::shared_ptr<secrets::Store> &store) {
        store->remove(*name).then(
            &invocation, [&invocation, store](const Result<void> &result) { conclude(invocation, result); });
    });
}

void listSecrets(Invocation &invocation)
{
    withKeychain(invocation, [&invocation](const std::shared_ptr<secrets::Store> &store) {
        const QStringList names = store->names();
        if (invocation.format() == "json"_L1) {
            invocation.printBytes(QJsonDocument(QJsonArray::fromStringList(names)).toJson());
        } else if (!names.isEmpty()) {
            invocation.print(names.join(u'\n') + u'\n');
        }
        invocation.finish(ExitStatus::Done);
    });
}

Verb secretSubverb(const QString &name, const QString &summary, const QString &arguments,
                   const QStringList &formats, std::function<void(Invocation &)> run)
{
    return {.name = name,
            .summary = summary,
            .arguments = arguments,
            .options = {},
            .switches = {},
            .formats = formats,
            .subverbs = {},
            .run = std::move(run)};
}

} // namespace

Verb secretVerb()
{
    return {.name = u"secret"_s,
            .summary = Tr::tr("Keep secrets in the system keychain; values on standard input only"),
            .arguments = {},
            .options = {},
            .switches = {},
            .formats = {},
            .subverbs = {secretSubverb(u"list"_s, Tr::tr("List the names"), {}, {u"text"_s, u"json"_s},
                                       listSecrets),
                         secretSubverb(u"set"_s, Tr::tr("Store the value from standard input"), u"NAME"_s, {},
                                       setSecret),
                         secretSubverb(u"rm"_s, Tr::tr("Remove a secret"), u"NAME"_s, {}, removeSecret)},
            .run = {}};
}

} // namespace kw::kitw
