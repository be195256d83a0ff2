#!/usr/bin/env python3
"""Encodings are told by the bytes: 100 texts of 100 bytes, of 1 KB and of 10 KB each, cut anywhere out of invented
documents, in every encoding that Chinese documents come in. All of them must be read as they were written."""
import json
import os
import random
import subprocess
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.environ.get("QZA_SOURCE", os.path.join(HERE, "../.."))
QZA = os.path.abspath(os.environ.get("QZA", os.path.join(SOURCE, "build/qza")))
ROUNDS = 100
SIZES = (100, 1000, 10000)

SUBJECTS = "澄川市|全市|港口新区|各县（市、区）|市级有关部门|规上工业企业|南岸街道|氢能产业链|青石乡|澄川大学|市统计局|渔业合作社|龙头企业|白鹭湖片区".split("|")
VERBS = ("同比增长|累计完成|加快推进|着力构建|切实加强|新增|力争达到|进一步优化|全面落实|稳步提升至|较上年提高|不低于|统筹安排|严格控制|探索建立|深入实施|牢牢守住|"
         "充分发挥|协调解决|妥善处理").split("|")
OBJECTS = ("6.5%|200余家|1.2万亿元|现代化产业体系|营商环境|“港城联动”工程|专精特新企业|生态保护红线|科技成果转化机制|3个百分点|27.3%|保障性住房|就业岗位12万个|"
           "普惠性养老服务|高标准农田38万亩|轨道交通二期|危化品运输车辆|跨境电子商务试验区|村级集体经济收入|义务教育优质均衡|疫病防控|戏曲进校园|蓝藻治理").split("|")
HEADINGS = ["一、总体要求", "（二）主要目标", "第三条　本办法所称企业，是指依法登记的市场主体。", "附件：1．任务分工表", "澄政发〔2025〕3号", "2025年2月10日", "来源：澄川日报",
            "GDP、R&D、PM2.5、5G等指标按季通报。", "联系电话：0570-1234567"]
TRADITIONAL_SUBJECTS = "澄川市政府|全市|港口新區|各縣市|本會|有關機關|產業園區|農漁會|觀光局|澄川大學".split("|")
TRADITIONAL_VERBS = "較上年增加|推動|辦理|加強|完成|規劃|研議|輔導|補助|落實|查核|檢討改進".split("|")
TRADITIONAL_OBJECTS = "6.5%|200餘家|產業轉型計畫|長期照顧服務|公共運輸系統|災害防救演練|智慧城市應用|國際會議|農村再生|環境監測資料|職業訓練課程|預算執行率95.2%".split("|")
RARE = "䶮㙓㛃㳇㵐㶲㸌㻬㼆㽏䃅䅟䌹䎃䏝䓛䓨䓫䗖䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙𠮷𡐓𣲗𣲘𨙸𬇙𬇹𬍛𬒈𬜬𬟽𬣙𬬮"


def text(rng, subjects, verbs, objects, headings, characters):
    out = ""
    while len(out) < characters:
        if headings and rng.random() < 0.2:
            out += rng.choice(headings) + "\n"
            continue
        clauses = [rng.choice(subjects) + rng.choice(verbs) + rng.choice(objects) for _ in range(rng.randint(1, 4))]
        out += rng.choice(["", "　　"]) + rng.choice("，；").join(clauses) + "。" + rng.choice(["", "", "\n", "\r\n"])
    return out


def simplified(rng, characters):
    return text(rng, SUBJECTS, VERBS, OBJECTS, HEADINGS, characters)


def traditional(rng, characters):
    return text(rng, TRADITIONAL_SUBJECTS, TRADITIONAL_VERBS, TRADITIONAL_OBJECTS, [], characters)


def with_rare(rng, characters):
    """Names of people and places that GBK has no characters for."""
    plain = list(simplified(rng, characters))
    for k in range(rng.randrange(3), len(plain), 12):
        plain[k] = rng.choice(RARE)
    return "".join(plain)


# What it is called: (the codec, the mark before it, its texts, the name that qza gives it).
ENCODINGS = {
    "UTF-8": ("utf-8", b"", simplified, "UTF-8"), "UTF-8 with a mark": ("utf-8", b"\xef\xbb\xbf", simplified, "UTF-8"),
    "GBK": ("gbk", b"", simplified, "GB18030"), "GB18030 with four bytes": ("gb18030", b"", with_rare, "GB18030"),
    "Big5": ("big5", b"", traditional, "Big5"),
    "UTF-16LE": ("utf-16-le", b"", simplified, "UTF-16LE"), "UTF-16LE with a mark": ("utf-16-le", b"\xff\xfe", simplified, "UTF-16LE"),
    "UTF-16BE": ("utf-16-be", b"", simplified, "UTF-16BE"), "UTF-16BE with a mark": ("utf-16-be", b"\xfe\xff", simplified, "UTF-16BE"),
    "UTF-8 of the traditional script": ("utf-8", b"", traditional, "UTF-8"), "UTF-16LE of the traditional script": ("utf-16-le", b"", traditional, "UTF-16LE"),
    "UTF-16BE with rare characters": ("utf-16-be", b"", with_rare, "UTF-16BE"), "UTF-16LE with rare characters": ("utf-16-le", b"", with_rare, "UTF-16LE"),
}


def samples(codec, mark, make, size, seed):
    """Texts of this size that begin at any character and end at any byte."""
    rng = random.Random(seed)
    for _ in range(ROUNDS):
        whole = make(rng, size + 60)
        start = rng.randrange(50)
        yield mark + whole[start:].encode(codec)[:size]


def tables(rng, characters):
    """Few words and many figures."""
    out = ""
    while len(out) < characters:
        out += rng.choice(["工业", "农业", "投资", "消费", "进出口"]) + "".join(f"\t{rng.random() * 100:.1f}" for _ in range(5)) + "\n"
    return out


class Encodings(unittest.TestCase):
    def run_qza(self, paths, *arguments):
        return subprocess.run([QZA, *arguments, "--quiet", "--", *paths], capture_output=True, timeout=300, check=True).stdout.decode()

    def test_all_are_told(self):
        for number, (name, (codec, mark, make, wanted)) in enumerate(ENCODINGS.items()):
            for size in SIZES:
                with self.subTest(encoding=name, size=size), tempfile.TemporaryDirectory() as folder:
                    raws, paths = list(samples(codec, mark, make, size, number)), []
                    for k, raw in enumerate(raws):
                        paths.append(os.path.join(folder, f"{k:03}"))
                        with open(paths[-1], "wb") as file:
                            file.write(raw)
                    records = [json.loads(line) for line in self.run_qza(paths, "document").split("\n") if line]
                    wrong = [k for k, record in enumerate(records) if record["encoding"] != wanted]
                    self.assertEqual((len(records), wrong), (ROUNDS, []), [records[k]["encoding"] for k in wrong])
                    made = self.run_qza(paths, "text", "--all")
                    plain = "".join(raw[len(mark):].decode(codec, "ignore").replace("\r\n", "\n").replace("\r", "\n") for raw in raws)
                    self.assertEqual(made.replace("\ufffd", "").replace("\n", ""), plain.replace("\n", ""))

    def test_what_begins_inside_a_character(self):
        for codec, make, wanted in (("utf-8", simplified, "UTF-8"), ("gbk", simplified, "GB18030"), ("big5", traditional, "Big5")):
            rng = random.Random(3)
            for size in SIZES:
                with self.subTest(codec=codec, size=size), tempfile.TemporaryDirectory() as folder:
                    paths, tails = [], []
                    for k in range(ROUNDS):
                        whole = ("港" + make(rng, size)).encode(codec)
                        paths.append(os.path.join(folder, f"{k:03}"))
                        tails.append(whole[len("港".encode(codec)):][:size].decode(codec, "ignore"))
                        with open(paths[-1], "wb") as file:
                            file.write(whole[1:][:size + len("港".encode(codec)) - 1])
                    records = [json.loads(line) for line in self.run_qza(paths, "document").split("\n") if line]
                    self.assertEqual([record["encoding"] for record in records], [wanted] * ROUNDS)
                    made = self.run_qza(paths, "text", "--all").replace("\n", "")
                    for tail in tails:  # a few characters may be lost before a letter or digit shows where one begins
                        self.assertTrue(tail[len(tail) // 2:].replace("\r", "").replace("\n", "") in made)

    def test_tables(self):
        for codec, wanted in (("utf-16-le", "UTF-16LE"), ("utf-16-be", "UTF-16BE"), ("gbk", "GB18030"), ("utf-8", "UTF-8")):
            for size in SIZES:
                raws = list(samples(codec, b"", lambda rng, n: "投资\t" + tables(rng, n), size, 11))
                with self.subTest(codec=codec, size=size), tempfile.TemporaryDirectory() as folder:
                    paths = []
                    for k, raw in enumerate(raws):
                        if codec == "gbk" and raw.isascii():
                            continue  # nothing in it shows an encoding
                        paths.append(os.path.join(folder, f"{k:03}"))
                        with open(paths[-1], "wb") as file:
                            file.write(raw)
                    records = [json.loads(line) for line in self.run_qza(paths, "document").split("\n") if line]
                    self.assertEqual([record["encoding"] for record in records], [wanted] * len(paths))


if __name__ == "__main__":
    unittest.main()
