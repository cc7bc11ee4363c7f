// SPDX-License-Identifier: Apache-2.0
#include "image/reference.h"

#include "image/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::image {

namespace {

constexpr qsizetype maximalPathLength = 255;
constexpr qsizetype maximalTagLength = 128;
constexpr auto hubDomain = "docker.io"_L1;
constexpr auto hubLegacyDomain = "index.docker.io"_L1;
constexpr auto hubOfficialPrefix = "library/"_L1;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}
bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}
bool isLowerOrDigit(QChar c)
{
    return isLower(c) || isDigit(c);
}
bool isLetterOrDigit(QChar c)
{
    return isLowerOrDigit(c) || isUpper(c);
}
bool isWord(QChar c)
{
    return isLetterOrDigit(c) || c == u'_';
}
bool isSeparator(QChar c)
{
    return c == u'.' || c == u'_' || c == u'-';
}

// A part of the text with the place where it starts, so that an error can name the character.
struct Part
{
    QStringView text;
    qsizetype start = 0;
};

class Parser
{
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {
    }

    struct Pieces
    {
        Part domain;
        Part path;
        Part tag;
        Part digest;
        bool hasTag = false;
        bool hasDigest = false;
    };

    Result<Pieces> split() const;
    Result<void> checkDomain(Part domain) const;
    Result<void> checkPath(Part path) const;
    Result<void> checkTag(Part tag) const;
    std::unexpected<Error> wrong(QString why, QString hint = {}) const;

private:
    std::unexpected<Error> wrongCharacter(QChar c, qsizetype position, const QString &where,
                                          QString hint = {}) const;
    Result<void> checkPort(Part port) const;
    Result<void> checkAddress(Part address) const;
    Result<void> checkComponent(Part component) const;

    QStringView m_text;
};

std::unexpected<Error> Parser::wrong(QString why, QString hint) const
{
    if (hint.isEmpty()) {
        hint = Tr::tr(
            "Write it as REGISTRY/PATH:TAG or REGISTRY/PATH@DIGEST, like registry.example/team/app:1.2.");
    }
    return failure(ErrorCode::InvalidInput, Tr::tr("“%1” is not an image reference").arg(m_text.left(300)),
                   std::move(why), std::move(hint));
}

std::unexpected<Error> Parser::wrongCharacter(QChar c, qsizetype position, const QString &where,
                                              QString hint) const
{
    return wrong(Tr::tr("the character “%1” at position %2 is not allowed in %3")
                     .arg(QString(c))
                     .arg(position + 1)
                     .arg(where),
                 std::move(hint));
}

// A colon after the last slash starts the tag; before it, it belongs to the registry's port.
Result<Parser::Pieces> Parser::split() const
{
    if (m_text.isEmpty()) {
        return wrong(Tr::tr("it is empty"));
    }
    Pieces pieces;
    QStringView rest = m_text;
    if (const qsizetype at = rest.indexOf(u'@'); at >= 0) {
        pieces.hasDigest = true;
        pieces.digest = {rest.mid(at + 1), at + 1};
        rest = rest.left(at);
    }
    const qsizetype slash = rest.lastIndexOf(u'/');
    if (const qsizetype colon = rest.indexOf(u':', slash + 1); colon >= 0) {
        pieces.hasTag = true;
        pieces.tag = {rest.mid(colon + 1), colon + 1};
        rest = rest.left(colon);
    }
    pieces.path = {rest, 0};
    const qsizetype first = rest.indexOf(u'/');
    if (first < 0) {
        return pieces;
    }
    const QStringView head = rest.left(first);
    const bool isDomain = head == "localhost"_L1 || head.contains(u'.') || head.contains(u':') ||
                          std::ranges::any_of(head, isUpper);
    if (isDomain) {
        pieces.domain = {head, 0};
        pieces.path = {rest.mid(first + 1), first + 1};
    }
    return pieces;
}

Result<void> Parser::checkPort(Part port) const
{
    if (port.text.isEmpty()) {
        return wrong(Tr::tr("the port of the registry is missing after the colon"));
    }
    const auto bad = std::ranges::find_if_not(port.text, isDigit);
    if (bad != port.text.end()) {
        return wrongCharacter(*bad, port.start + std::distance(port.text.begin(), bad),
                              Tr::tr("the port of the registry"));
    }
    return {};
}

// IPv6 in brackets; zone identifiers are refused, as the registry client does.
Result<void> Parser::checkAddress(Part address) const
{
    const qsizetype close = address.text.indexOf(u']');
    if (close < 0) {
        return wrong(Tr::tr("the bracket around the registry's address is not closed"));
    }
    const QStringView digits = address.text.mid(1, close - 1);
    const auto bad = std::ranges::find_if_not(digits, [](QChar c) {
        return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F') || c == u':';
    });
    if (bad != digits.end()) {
        return wrongCharacter(*bad, address.start + 1 + std::distance(digits.begin(), bad),
                              Tr::tr("the registry's address"));
    }
    if (digits.isEmpty()) {
        return wrong(Tr::tr("the registry's address is empty"));
    }
    const QStringView after = address.text.mid(close + 1);
    if (after.isEmpty()) {
        return {};
    }
    if (after.at(0) != u':') {
        return wrongCharacter(after.at(0), address.start + close + 1, Tr::tr("the registry's name"));
    }
    return checkPort({after.mid(1), address.start + close + 2});
}

Result<void> Parser::checkDomain(Part domain) const
{
    if (domain.text.startsWith(u'[')) {
        return checkAddress(domain);
    }
    const qsizetype colon = domain.text.indexOf(u':');
    const QStringView host = colon < 0 ? domain.text : domain.text.left(colon);
    qsizetype start = domain.start;
    for (const QStringView label : host.split(u'.')) {
        if (label.isEmpty()) {
            return wrong(Tr::tr("the registry's name “%1” has an empty part").arg(host));
        }
        const auto bad =
            std::ranges::find_if_not(label, [](QChar c) { return isLetterOrDigit(c) || c == u'-'; });
        if (bad != label.end()) {
            return wrongCharacter(*bad, start + std::distance(label.begin(), bad),
                                  Tr::tr("the registry's name"));
        }
        if (label.startsWith(u'-') || label.endsWith(u'-')) {
            return wrong(Tr::tr("“%1” in the registry's name starts or ends with a dash").arg(label));
        }
        start += label.size() + 1;
    }
    return colon < 0 ? Result<void>() : checkPort({domain.text.mid(colon + 1), domain.start + colon + 1});
}

// Letters and digits, held together by one dot, one or two underscores, or any number of dashes.
Result<void> Parser::checkComponent(Part component) const
{
    const QString where = Tr::tr("the name of the repository");
    qsizetype i = 0;
    while (i < component.text.size()) {
        const QChar c = component.text.at(i);
        if (isUpper(c)) {
            return wrongCharacter(
                c, component.start + i, where,
                Tr::tr("Use lower case letters: “%1”.").arg(component.text.toString().toLower()));
        }
        if (!isLowerOrDigit(c) && !isSeparator(c)) {
            return wrongCharacter(c, component.start + i, where);
        }
        if (isLowerOrDigit(c)) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < component.text.size() && isSeparator(component.text.at(end))) {
            ++end;
        }
        const QStringView run = component.text.mid(i, end - i);
        const bool known =
            run.size() == 1 || run == "__"_L1 || std::ranges::all_of(run, [](QChar d) { return d == u'-'; });
        if (i == 0 || end == component.text.size() || !known) {
            return wrong(
                Tr::tr("“%1” at position %2 must stand between letters or digits, as one dot, one or two "
                       "underscores, or dashes")
                    .arg(run)
                    .arg(component.start + i + 1));
        }
        i = end;
    }
    return {};
}

Result<void> Parser::checkPath(Part path) const
{
    if (path.text.isEmpty()) {
        return wrong(Tr::tr("the name of the repository is missing"));
    }
    if (path.text.size() > maximalPathLength) {
        return wrong(
            Tr::tr("the name of the repository is longer than %1 characters").arg(maximalPathLength));
    }
    qsizetype start = path.start;
    for (const QStringView component : path.text.split(u'/')) {
        if (component.isEmpty()) {
            return wrong(Tr::tr("the part of the name at position %1 is empty").arg(start + 1));
        }
        if (const auto checked = checkComponent({component, start}); !checked) {
            return checked;
        }
        start += component.size() + 1;
    }
    return {};
}

Result<void> Parser::checkTag(Part tag) const
{
    if (tag.text.isEmpty()) {
        return wrong(Tr::tr("the tag is missing after the colon"));
    }
    if (tag.text.size() > maximalTagLength) {
        return wrong(Tr::tr("the tag is longer than %1 characters").arg(maximalTagLength));
    }
    const auto bad =
        std::ranges::find_if_not(tag.text, [](QChar c) { return isWord(c) || c == u'.' || c == u'-'; });
    if (bad != tag.text.end()) {
        return wrongCharacter(*bad, tag.start + std::distance(tag.text.begin(), bad), Tr::tr("a tag"));
    }
    if (!isWord(tag.text.at(0))) {
        return wrong(Tr::tr("the tag starts with “%1”").arg(QString(tag.text.at(0))));
    }
    return {};
}

// Docker refuses these names: they would be mistaken for the identifier of a local image.
bool looksLikeImageId(QStringView text)
{
    return text.size() == 64 &&
           std::ranges::all_of(text, [](QChar c) { return isDigit(c) || (c >= u'a' && c <= u'f'); });
}

} // namespace

Result<Reference> Reference::parse(QStringView text)
{
    const Parser parser(text);
    if (looksLikeImageId(text)) {
        return parser.wrong(
            Tr::tr("it is 64 hexadecimal digits, which names a local image by its identifier"),
            Tr::tr("Write the repository in front: REPOSITORY@sha256:DIGITS."));
    }
    const auto pieces = parser.split();
    if (!pieces) {
        return std::unexpected(pieces.error());
    }
    Result<void> checked;
    if (!pieces->domain.text.isEmpty()) {
        checked = parser.checkDomain(pieces->domain);
    }
    if (checked) {
        checked = parser.checkPath(pieces->path);
    }
    if (checked && pieces->hasTag) {
        checked = parser.checkTag(pieces->tag);
    }
    if (!checked) {
        return std::unexpected(checked.error());
    }
    Reference reference;
    if (pieces->hasDigest) {
        const auto digest = Digest::parse(pieces->digest.text);
        if (!digest) {
            return parser.wrong(Tr::tr("the digest after “@” is wrong: %1").arg(digest.error().why),
                                digest.error().hint);
        }
        reference.m_digest = *digest;
    }
    reference.m_domain = pieces->domain.text.isEmpty() || pieces->domain.text == hubLegacyDomain
                             ? QString(hubDomain)
                             : pieces->domain.text.toString();
    reference.m_path = pieces->path.text.toString();
    if (reference.m_domain == hubDomain && !reference.m_path.contains(u'/')) {
        reference.m_path.prepend(hubOfficialPrefix);
    }
    reference.m_tag = pieces->tag.text.toString();
    return reference;
}

QString Reference::suffix() const
{
    QString text;
    if (!m_tag.isEmpty()) {
        text += u':' + m_tag;
    }
    if (!m_digest.isEmpty()) {
        text += u'@' + m_digest.text();
    }
    return text;
}

QString Reference::familiarRepository() const
{
    if (m_domain != hubDomain) {
        return repository();
    }
    const QString official =
        m_path.startsWith(hubOfficialPrefix) ? m_path.mid(hubOfficialPrefix.size()) : m_path;
    return official.contains(u'/') ? m_path : official;
}

QString Reference::fullName() const
{
    return repository() + suffix();
}

QString Reference::familiarName() const
{
    return familiarRepository() + suffix();
}

Reference Reference::withDefaultTag() const
{
    return m_tag.isEmpty() && m_digest.isEmpty() ? withTag(u"latest"_s) : *this;
}

Reference Reference::atDigest(const Digest &digest) const
{
    Reference exact = *this;
    exact.m_tag.clear();
    exact.m_digest = digest;
    return exact;
}

Reference Reference::withTag(const QString &tag) const
{
    Reference tagged = *this;
    tagged.m_tag = tag;
    tagged.m_digest = {};
    return tagged;
}

bool Reference::isValidTag(QStringView tag)
{
    return Parser(tag).checkTag({tag, 0}).has_value();
}

} // namespace kw::image
